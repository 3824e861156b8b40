import type { Plugin } from 'vite';

/**
 * Asks, with the page, for what its first script imports later, so that it is there by then; and after styles and
 * fonts, which are what is seen first.
 */
export function preloadApp(): Plugin {
  return {
    name: 'ask-for-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk }) {
        const files = new Set<string>();
        const follow = (fileName: string) => {
          const part = bundle?.[fileName];
          if (part?.type !== 'chunk' || files.has(fileName)) return;
          files.add(fileName);
          for (const imported of part.imports) follow(imported);
        };
        for (const fileName of chunk?.dynamicImports ?? []) follow(fileName);
        for (const fileName of chunk?.imports ?? []) files.delete(fileName);
        return [...files].map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}`, fetchpriority: 'low' },
          injectTo: 'head',
        }));
      },
    },
  };
}
