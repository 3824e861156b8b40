import { createContext, useContext } from 'react';
import type { ShellQuery } from '../gql/graphql.ts';

/** The municipality of this site. */
export type Municipality = ShellQuery['municipality'];

/** Provides the municipality to the pages. */
export const MunicipalityContext = createContext<Municipality | null>(null);

/** Returns the municipality. Throws outside of MunicipalityContext, which renders pages only after it has loaded. */
export function useMunicipality(): Municipality {
  const municipality = useContext(MunicipalityContext);
  if (municipality === null) throw new Error('useMunicipality requires a MunicipalityContext.');
  return municipality;
}
