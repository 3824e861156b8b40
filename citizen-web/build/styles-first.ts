import type { Plugin } from 'vite';

const STYLES = /\n\s*<link rel="stylesheet"[^>]*>/g;

/** Asks for the styles before anything else: nothing can be painted without them, and on a slow line what comes first wins. */
export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replaceAll(STYLES, '').replace(/\n\s*<link/, (link) => `${(html.match(STYLES) ?? []).join('')}${link}`),
    },
  };
}
