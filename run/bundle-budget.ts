import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What a person may have to download before the first page works, in kB of gzip. */
export interface Budget {
  initialScriptKb: number;
  stylesKb: number;
}

/** Breaks the build when the first page grows heavier than promised. */
export function bundleBudget(budget: Budget): Plugin {
  return {
    name: 'bundle-budget',
    apply: 'build',
    generateBundle: {
      // After the styles have been put together, which happens at the very end.
      order: 'post',
      handler(_options, bundle) {
        const weight = weigh(bundle);
        this.info(`first page: ${weight.initialScriptKb} kB of script, ${weight.stylesKb} kB of styles (gzip)`);
        for (const part of ['initialScriptKb', 'stylesKb'] as const) {
          if (weight[part] > budget[part])
            this.error(`${part} is ${weight[part]}, over the budget of ${budget[part]}.`);
        }
      },
    },
  };
}

/** Weighs the scripts that the page asks for itself, what these import, and all styles, in kB of gzip. */
export function weigh(bundle: Rolldown.OutputBundle): Budget {
  const initial = new Set<string>();
  const follow = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || initial.has(fileName)) return;
    initial.add(fileName);
    for (const imported of chunk.imports) follow(imported);
  };
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const part of Object.values(bundle)) {
    if (part.type !== 'asset') continue;
    if (part.fileName.endsWith('.css')) styles.push(part.source.toString());
    if (!part.fileName.endsWith('.html')) continue;
    // By the name, which carries a hash: a page may stand at an address of its own.
    const page = part.source.toString();
    for (const fileName of Object.keys(bundle)) if (page.includes(fileName)) follow(fileName);
  }
  for (const fileName of initial) {
    const chunk = bundle[fileName];
    if (chunk?.type === 'chunk') scripts.push(chunk.code);
  }
  return { initialScriptKb: gzipKb(scripts), stylesKb: gzipKb(styles) };
}

function gzipKb(texts: readonly string[]): number {
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return Math.round(bytes / 100) / 10;
}
