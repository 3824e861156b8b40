import { createContext, useContext } from 'react';
import type { ShellQuery } from '../gql/graphql.ts';

/** The municipality whose pages these are. */
export type Municipality = ShellQuery['municipality'];

/** Hands the municipality down to the pages. */
export const MunicipalityContext = createContext<Municipality | null>(null);

/** The municipality, on pages that are drawn only once it is known. */
export function useMunicipality(): Municipality {
  const municipality = useContext(MunicipalityContext);
  if (municipality === null) throw new Error('The municipality is not known yet.');
  return municipality;
}
