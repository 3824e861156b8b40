import { posix } from 'node:path';
import { codeOf } from './markdown.mjs';

const FILE_NAME = /^[\w@.-]+(?:\/[\w@.-]+)*\.(?:tsx?|mjs|css|sql|graphql|ya?ml|json|md|cfg|ini)$/;
const FOLDER_NAME = /^[\w@-][\w@.-]*(?:\/[\w@.-]+)*\/$/;
const NPM_COMMAND = /\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start))\b([^\n&|`;]*)/g;
/** Created by a run, so they are not in a fresh clone. */
const GENERATED = /(?:^|\/)(?:dist|node_modules|test-results)\//;

/** Returns a problem for each file, folder or npm script that a document names and that does not exist. */
export function checkNames(repository) {
  return repository.documents.flatMap(({ path, text }) => {
    const { fenced, spans } = codeOf(text);
    const words = [...spans, ...fenced].flatMap((code) => code.split(/[\s'"]+/));
    const names = new Set([...spans, ...words.filter((word) => isPath(word, repository))]);
    return [
      ...[...names]
        .filter((name) => isMissing(name, path, repository))
        .map((name) => `${path}: ${name} does not exist`),
      ...[...spans, ...fenced].flatMap((code) => missingScripts(code, repository.npmScripts, path)),
    ];
  });
}

/** Whether a word is the path of a file, or names something below a folder of the root, such as `api/src`. */
function isPath(word, { folders }) {
  const [first = '', rest] = word.split('/');
  return rest !== undefined && /^[\w@./-]+$/.test(word) && (folders.includes(first) || FILE_NAME.test(word));
}

function isMissing(name, document, repository) {
  const isNamed = FILE_NAME.test(name) || FOLDER_NAME.test(name) || isPath(name, repository);
  if (!isNamed || GENERATED.test(name)) return false;
  const wanted = name.replace(/\/$/, '');
  const beside = posix.join(posix.dirname(document), wanted);
  return ![...repository.files, ...repository.folders].some(
    (path) => path === wanted || path === beside || path.endsWith(`/${wanted}`),
  );
}

function missingScripts(code, npmScripts, document) {
  return [...code.matchAll(NPM_COMMAND)].flatMap(([, run, short, rest = '']) => {
    const script = run ?? short;
    const workspace = /(?:^|\s)(?:-w|--workspace)[ =]([\w-]+)/.exec(rest)?.[1] ?? '';
    if (npmScripts.get(workspace)?.has(script)) return [];
    return [`${document}: npm run ${script}${workspace && ` -w ${workspace}`} does not exist`];
  });
}
