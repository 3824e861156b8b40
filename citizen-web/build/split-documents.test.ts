import { expect, test } from 'vitest';
import { extractDocument, splitDocuments } from './split-documents.ts';

test('each page imports the documents it asks, one by one, whatever it calls them', () => {
  const { transform } = splitDocuments() as unknown as { transform(code: string): string };
  expect(transform('import { OneDocument, TwoDocument as two } from "../gql/graphql.ts";\nimport x from "y";')).toBe(
    'import {OneDocument} from "../gql/graphql.ts?OneDocument";' +
      'import {TwoDocument as two} from "../gql/graphql.ts?TwoDocument";\nimport x from "y";',
  );
});

test('a document is taken out of all that were generated; one that is not there is told', () => {
  const generated = `export type One = { __typename: 'One' };

export const OneDocument = {"kind":"Document"} as unknown as DocumentNode<One, OneVariables>;
export const OneDocumentAndMore = {"kind":"Other"} as unknown as DocumentNode<One, OneVariables>;`;
  expect(extractDocument(generated, 'OneDocument')).toBe('export const OneDocument = {"kind":"Document"};');
  expect(() => extractDocument(generated, 'TwoDocument')).toThrow('TwoDocument');
});
