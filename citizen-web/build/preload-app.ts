import type { Plugin } from 'vite';

/** Vite plugin that preloads the chunks that the first script imports, with low priority after styles and fonts. */
export function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk: entry }) {
        const files = new Set<string>();
        const addWithImports = (fileName: string) => {
          const file = bundle?.[fileName];
          if (file?.type !== 'chunk' || files.has(fileName)) return;
          files.add(fileName);
          for (const imported of file.imports) addWithImports(imported);
        };
        for (const fileName of entry?.dynamicImports ?? []) addWithImports(fileName);
        for (const fileName of entry?.imports ?? []) files.delete(fileName);
        return [...files].map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}`, fetchpriority: 'low' },
          injectTo: 'head',
        }));
      },
    },
  };
}
