import type { Plugin } from 'vite';

const STYLESHEET_LINKS = /\n\s*<link rel="stylesheet"[^>]*>/g;

/** Vite plugin that moves the stylesheet before fonts and scripts: the browser cannot paint without it. */
export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replaceAll(STYLESHEET_LINKS, '')
          .replace(/\n\s*<link/, (link) => `${(html.match(STYLESHEET_LINKS) ?? []).join('')}${link}`),
    },
  };
}
