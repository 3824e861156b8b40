import { posix } from 'node:path';
import { anchorsOf, linksOf } from './markdown.mjs';

/** Returns a problem for each relative link or anchor that leads nowhere. */
export function checkLinks({ files, folders, documents }) {
  const paths = new Set([...files, ...folders, '.']);
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  return documents.flatMap(({ path, text }) =>
    linksOf(text)
      .filter((target) => !/^(?:[a-z][a-z+.-]*:|\/)/i.test(target))
      .flatMap((target) => {
        const [file = '', anchor] = target.split('#');
        const linked = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
        if (!paths.has(linked.replace(/\/$/, ''))) return [`${path}: the link ${target} leads nowhere`];
        if (anchor === undefined || !texts.has(linked)) return [];
        return anchorsOf(texts.get(linked)).has(anchor) ? [] : [`${path}: the link ${target} has no such heading`];
      }),
  );
}
