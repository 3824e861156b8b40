import type { Types } from '@graphql-codegen/plugin-helpers';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** What one web app generates: the typed operations written in its .graphql files, and their trusted documents. */
function operationsOf(app: string): Record<string, Types.ConfiguredOutput> {
  return {
    [`${app}/src/gql/`]: {
      preset: 'client',
      documents: [`${app}/src/**/*.graphql`],
      // Without it the hash would be of a text that lacks the __typename the client adds.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: {
          mode: 'embedHashInDocument',
          hashAlgorithm: 'sha256',
          hashPropertyName: 'documentId',
        },
      },
      config: {
        scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string', LocalTime: 'string' },
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
      },
    },
  };
}

const config: Types.Config = {
  schema: 'schema.graphql',
  generates: {
    ...operationsOf('citizen-web'),
    ...operationsOf('staff-web'),
    // Without it the cache does not know what a fragment on Problem may be, and leaves it empty.
    'staff-web/src/gql/possible-types.ts': { plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
  },
};

export default config;
