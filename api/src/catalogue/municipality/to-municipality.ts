import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toVersion } from '../../graphql/record-version.ts';
import { toAppearanceVersion } from './appearance-version.ts';
import { toCrestPath } from './crest-path.ts';
import { pickMunicipalityValues } from './municipality-values.ts';
import type { MunicipalityType } from './municipality.types.ts';

/** Converts a municipality to its public GraphQL type. */
export function toMunicipality(municipality: Municipality): MunicipalityType {
  const values = toMunicipalityValues(municipality);
  return { ...values, version: toVersion(pickMunicipalityValues(values)) };
}

function toMunicipalityValues(municipality: Municipality): Omit<MunicipalityType, 'version'> {
  const { links, texts } = municipality;
  return {
    id: String(municipality.id),
    name: municipality.name,
    region: municipality.region,
    timeZone: municipality.timeZone,
    crestUrl: toCrestPath(municipality.crestHash ?? null),
    color: municipality.color ?? null,
    appearanceVersion: toAppearanceVersion(municipality),
    contacts: {
      address: municipality.address,
      phone: municipality.phone,
      email: municipality.email,
      certifiedEmail: municipality.certifiedEmail ?? null,
      taxCode: municipality.taxCode ?? null,
    },
    links: {
      website: links.website ?? null,
      privacy: links.privacy ?? '/privacy',
      legalNotes: links.legalNotes,
      accessibility: links.accessibility,
      faq: links.faq ?? null,
      assistance: links.assistance ?? null,
      reportProblem: links.reportProblem ?? null,
      transparency: links.transparency ?? null,
      siteMap: links.siteMap ?? null,
    },
    texts: { ...texts, missedAppointment: texts.missedAppointment ?? null },
    privacyVersion: municipality.privacyVersion,
  };
}
