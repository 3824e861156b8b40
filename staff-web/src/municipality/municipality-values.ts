import type { MunicipalitySettingsFragment, ChangeMunicipalityInput } from '../gql/graphql.ts';

/** Values of the form, which are also the mutation input. Missing settings are empty texts. */
export type MunicipalityValues = Pick<ChangeMunicipalityInput, 'name' | 'region'> & {
  contacts: Texts<ChangeMunicipalityInput['contacts']>;
  links: Texts<ChangeMunicipalityInput['links']>;
  texts: Texts<ChangeMunicipalityInput['texts']>;
};

type Texts<Group> = Record<keyof Group, string>;

/** Links in the footer of every page, in the order of the form. The first two are required by law. */
export const FOOTER_LINKS = [
  'legalNotes',
  'accessibility',
  'website',
  'faq',
  'assistance',
  'reportProblem',
  'transparency',
  'siteMap',
] as const;

/** Returns the initial values of the form. */
export function toMunicipalityValues(municipality: MunicipalitySettingsFragment): MunicipalityValues {
  const { name, region, contacts, links, texts } = municipality;
  const { address, phone, email, certifiedEmail, taxCode } = contacts;
  return {
    name,
    region,
    contacts: { taxCode: taxCode ?? '', address, phone, email, certifiedEmail: certifiedEmail ?? '' },
    links: Object.fromEntries(FOOTER_LINKS.map((link) => [link, links[link] ?? ''])) as MunicipalityValues['links'],
    texts: { welcome: texts.welcome, privacy: texts.privacy, missedAppointment: texts.missedAppointment ?? '' },
  };
}
