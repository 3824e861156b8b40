import type { RecordValues } from '../../graphql/record-version.ts';
import type { MunicipalityType } from './municipality.types.ts';

/** Returns the values of the municipality that its form saves; the privacy notice sets its own link. */
export function pickMunicipalityValues({
  name,
  region,
  contacts,
  links: { privacy: _privacy, ...links },
  texts,
}: Omit<MunicipalityType, 'version'>): RecordValues {
  return { name, region, contacts, links, texts };
}
