import { useQuery } from '@apollo/client/react';
import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { CatalogueDocument, type CatalogueQuery } from '../../gql/graphql.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';

/** Places, services and operators that the member may see, including retired ones. */
export type Catalogue = CatalogueQuery['staffCatalogue'];

/** Queries the catalogue and passes it to its children. Shows a loader or an error until then. */
export function LoadCatalogue({ children }: { children(catalogue: Catalogue): ReactNode }) {
  const { data, error, loading, refetch } = useQuery(CatalogueDocument, { fetchPolicy: 'cache-and-network' });
  if (data !== undefined) return children(data.staffCatalogue);
  return error && !loading ? <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} /> : <Loader />;
}
