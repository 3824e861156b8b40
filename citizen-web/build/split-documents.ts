import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const GENERATED = /gql[\\/]graphql\.ts$/;
const IMPORTED = /import \{([^}]+)\} from (["'])([^"']*gql\/graphql\.ts)\2/g;

/** Takes each GraphQL document for a file of its own, so that it comes with the page that asks it, not with the first. */
export function splitDocuments(): Plugin {
  return {
    name: 'documents-apart',
    apply: 'build',
    enforce: 'post',
    transform(code) {
      return code.replaceAll(IMPORTED, (_, names: string, _quote, file: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .map((name) => `import {${name}} from "${file}?${name.split(' ')[0]}"`)
          .join(';'),
      );
    },
    load(id) {
      const [file = '', name] = id.split('?');
      return GENERATED.test(file) && name !== undefined ? extractDocument(readFileSync(file, 'utf8'), name) : null;
    },
  };
}

/** One document out of all that were generated. */
export function extractDocument(generated: string, name: string): string {
  const [document] = new RegExp(`^export const ${name} = .*;$`, 'm').exec(generated) ?? [];
  if (document === undefined) throw new Error(`No document is named ${name}.`);
  return document.replace(/ as unknown as .*;$/, ';');
}
