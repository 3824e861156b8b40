import type { Plugin } from 'vite';

/**
 * Vite plugin that replaces GraphQL's printer with JSON.stringify. The built client sends documents by hash
 * (web-client/src/persisted-queries.ts) and uses their text only as a cache key.
 */
export function stubPrinter(): Plugin {
  return {
    name: 'stub-printer',
    apply: 'build',
    load(id) {
      return /graphql[\\/]language[\\/]printer\.mjs$/.test(id)
        ? 'export { print, print as printForError }; const print = (node) => JSON.stringify(node);'
        : null;
    },
  };
}
