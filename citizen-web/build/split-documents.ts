import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const GENERATED_FILE = /gql[\\/]graphql\.ts$/;
const DOCUMENT_IMPORT = /import \{([^}]+)\} from (["'])([^"']*gql\/graphql\.ts)\2/g;

/** Vite plugin that makes each GraphQL document its own module, so that it is part of the page that uses it. */
export function splitDocuments(): Plugin {
  return {
    name: 'split-documents',
    apply: 'build',
    enforce: 'post',
    transform(code) {
      return code.replaceAll(DOCUMENT_IMPORT, (_, names: string, _quote, file: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .map((name) => `import {${name}} from "${file}?${name.split(' ')[0]}"`)
          .join(';'),
      );
    },
    load(id) {
      const [file = '', name] = id.split('?');
      return GENERATED_FILE.test(file) && name !== undefined ? extractDocument(readFileSync(file, 'utf8'), name) : null;
    },
  };
}

/** Returns the source of one document in the generated file. Throws if it has none with this name. */
export function extractDocument(generated: string, name: string): string {
  const [document] = new RegExp(`^export const ${name} = .*;$`, 'm').exec(generated) ?? [];
  if (document === undefined) throw new Error(`No document is named ${name}.`);
  return document.replace(/ as unknown as .*;$/, ';');
}
