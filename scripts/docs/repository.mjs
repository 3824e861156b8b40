import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', '.git', '.data', 'test-results']);

/**
 * Reads what the checks of documents need: the paths of all files and folders relative to the root, with slashes, the
 * Markdown files with their text, and the npm scripts of each workspace ('' is the root).
 */
export function readRepository(root) {
  const files = [];
  const folders = [];
  walk(root);
  const documents = files
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return { files, folders, documents, npmScripts: readNpmScripts(root) };

  function walk(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (SKIPPED_FOLDERS.has(entry.name)) continue;
      const path = join(folder, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (entry.isDirectory()) {
        folders.push(name);
        walk(path);
      } else files.push(name);
    }
  }
}

function readNpmScripts(root) {
  const { workspaces = [] } = readPackage(root, '');
  return new Map(
    ['', ...workspaces].map((name) => [name, new Set(Object.keys(readPackage(root, name).scripts ?? {}))]),
  );
}

function readPackage(root, workspace) {
  const path = join(root, workspace, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
