import { expect, test } from 'vitest';
import { extractDocument, splitDocuments } from './split-documents.ts';

test('an import of two documents becomes two imports, and keeps local names', () => {
  const { transform } = splitDocuments() as unknown as { transform(code: string): string };
  expect(transform('import { OneDocument, TwoDocument as two } from "../gql/graphql.ts";\nimport x from "y";')).toBe(
    'import {OneDocument} from "../gql/graphql.ts?OneDocument";' +
      'import {TwoDocument as two} from "../gql/graphql.ts?TwoDocument";\nimport x from "y";',
  );
});

test('extractDocument returns one generated document and throws for an unknown name', () => {
  const generated = `export type One = { __typename: 'One' };

export const OneDocument = {"kind":"Document"} as unknown as DocumentNode<One, OneVariables>;
export const OneDocumentAndMore = {"kind":"Other"} as unknown as DocumentNode<One, OneVariables>;`;
  expect(extractDocument(generated, 'OneDocument')).toBe('export const OneDocument = {"kind":"Document"};');
  expect(() => extractDocument(generated, 'TwoDocument')).toThrow('TwoDocument');
});
