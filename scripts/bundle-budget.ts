import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Maximum download size of the first page, in kB after gzip. */
export interface Budget {
  initialScriptKb: number;
  stylesKb: number;
}

/** Vite plugin that fails the build when the first page exceeds its size budget. */
export function bundleBudget(budget: Budget): Plugin {
  return {
    name: 'bundle-budget',
    apply: 'build',
    generateBundle: {
      // 'post': Vite emits the combined stylesheet at the end of generateBundle.
      order: 'post',
      handler(_options, bundle) {
        const sizes = measureBundle(bundle);
        this.info(`first page: ${sizes.initialScriptKb} kB of scripts, ${sizes.stylesKb} kB of styles (gzip)`);
        for (const part of ['initialScriptKb', 'stylesKb'] as const) {
          if (sizes[part] > budget[part]) this.error(`${part} is ${sizes[part]}, over the budget of ${budget[part]}.`);
        }
      },
    },
  };
}

/** Returns the gzip size in kB of the page's own scripts with their static imports, and of all styles. */
export function measureBundle(bundle: Rolldown.OutputBundle): Budget {
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
    // Match by file name, which contains a hash: the page's base path may differ.
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
