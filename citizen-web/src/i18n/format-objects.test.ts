import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where a citizen or an operator waits: all pages, and the computation of slots and agendas in the API. */
const HOT_FILES = [
  'citizen-web/src/**/*.{ts,tsx}',
  'staff-web/src/**/*.{ts,tsx}',
  'web-client/src/**/*.ts',
  'api/src/{scheduling,agenda/service-agenda,agenda/day-view,booking/availability,booking/create}/**/*.ts',
];
const LOOPS = /^(For|ForIn|ForOf|While|DoWhile)Statement$/;
const FUNCTIONS = /Function/;
const LOOP_METHODS =
  /\.(map|flatMap|filter|forEach|reduce|some|every|find|findLast|sort|toSorted|replaceAll)$|^Array\.from$/;
const CREATORS = /^Intl\.\w+$|^(DateTime|Duration|Interval)\.\w+$|\.toLocale(Date|Time)?String$|^RegExp$/;
const COMPONENT_OR_HOOK = /^([A-Z]|use[A-Z])/;

/** Returns the code that makes a format, a Luxon object or a regular expression in a component, a hook or a loop. */
function findRepeatedObjects(code: string): string[] {
  const found: string[] = [];
  const getText = ({ start, end }: Node) => code.slice(start, end);
  const visit = (node: Node, repeated: boolean, name: string) => {
    const callee = node['callee'] as Node | undefined;
    const calls = callee !== undefined && /^(New|Call)Expression$/.test(node.type);
    if (calls && repeated && CREATORS.test(getText(callee))) found.push(getText(node));
    const isRepeated =
      repeated || LOOPS.test(node.type) || (FUNCTIONS.test(node.type) && COMPONENT_OR_HOOK.test(getName(node) ?? name));
    const loops = calls && LOOP_METHODS.test(getText(callee));
    const variable = node.type === 'VariableDeclarator' ? getText(node['id'] as Node) : '';
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof child !== 'object' || child === null || !('type' in child)) continue;
        visit(child as Node, isRepeated || (loops && key === 'arguments'), variable);
      }
    }
  };
  visit(parseSync('page.tsx', code).program as unknown as Node, false, '');
  return found;
}

/** Returns the name of a function expression or declaration. */
function getName(node: Node): string | undefined {
  return (node['id'] as { name?: string } | null)?.name;
}

test('no component, hook or loop makes a format, a Luxon object or a regular expression', () => {
  const files = HOT_FILES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter(
    (file) => !/\.test\.tsx?$|\/gql\/|test-support|\.d\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    findRepeatedObjects(readFileSync(`${ROOT}${file}`, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  'function Slot() { return new Intl.DateTimeFormat("it").format(0); }',
  'const Slot = () => price.toLocaleString("it");',
  'const Slot = memo(function Slot() { return DateTime.now(); });',
  'function useDates() { return useMemo(() => Intl.NumberFormat("it"), []); }',
  'const names = days.map((day) => DateTime.fromISO(day));',
  'for (const day of days) day.toLocaleDateString("it");',
  'function find(words) { return words.filter((word) => new RegExp(word).test(name)); }',
])('the rule finds %s', (code) => {
  expect(findRepeatedObjects(code)).toHaveLength(1);
});

test.each([
  'const format = new Intl.NumberFormat("it"); const Price = () => format.format(1);',
  'function createFormat() { return new Intl.DateTimeFormat("it"); }',
  'function dateText(date) { return texts.get(date) ?? DateTime.fromISO(date).toFormat("d"); }',
])('the rule allows %s', (code) => {
  expect(findRepeatedObjects(code)).toEqual([]);
});
