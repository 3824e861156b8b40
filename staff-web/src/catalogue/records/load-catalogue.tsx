import { useQuery } from '@apollo/client/react';
import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { CatalogueDocument, type CatalogueQuery } from '../../gql/graphql.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';

/** Places, services and operators that one may see, retired ones too. */
export type Catalogue = CatalogueQuery['staffCatalogue'];

/** Shows what needs the catalogue, once it is there. */
export function LoadCatalogue({ children }: { children(catalogue: Catalogue): ReactNode }) {
  const { data, error, loading, refetch } = useQuery(CatalogueDocument, { fetchPolicy: 'cache-and-network' });
  if (data !== undefined) return children(data.staffCatalogue);
  return error && !loading ? <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} /> : <Loader />;
}
