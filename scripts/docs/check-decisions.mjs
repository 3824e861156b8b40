import { headingsOf, linksOf } from './markdown.mjs';

const FOLDER = 'docs/decisions';
const SECTIONS = ['Status', 'Context', 'Decision', 'Alternatives considered', 'Consequences'];

/** Returns a problem for each decision that is not in the index, or lacks its title, its number or a section. */
export function checkDecisions({ documents }) {
  const index = documents.find(({ path }) => path === `${FOLDER}/README.md`)?.text ?? '';
  const indexed = new Set(linksOf(index));
  const decisions = documents.filter(({ path }) => path.startsWith(`${FOLDER}/`) && !path.endsWith('/README.md'));
  return decisions.flatMap(({ path, text }) => {
    const name = path.slice(FOLDER.length + 1);
    const [number] = name.split('-');
    const headings = headingsOf(text);
    const [, title] = /^\d{4} (.+)$/.exec(headings[0]?.text ?? '') ?? [];
    const sections = headings.filter(({ level }) => level === 2).map((heading) => heading.text);
    return [
      ...(indexed.has(name) ? [] : [`${path}: is not in ${FOLDER}/README.md`]),
      ...(indexed.has(name) && !index.includes(`| ${title} |`) ? [`${path}: has another title in the index`] : []),
      ...(headings[0]?.text.startsWith(`${number} `) ? [] : [`${path}: its title must begin with ${number}`]),
      ...(decisions.filter((other) => other.path.startsWith(`${FOLDER}/${number}-`)).length > 1
        ? [`${path}: another decision has the number ${number}`]
        : []),
      ...SECTIONS.filter((section) => !sections.includes(section)).map(
        (section) => `${path}: lacks the section "${section}"`,
      ),
    ];
  });
}
