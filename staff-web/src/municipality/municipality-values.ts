import type { MunicipalitySettingsFragment, ChangeMunicipalityInput } from '../gql/graphql.ts';

/** The comune as the form holds it, and as it is sent: what it has not is an empty text. */
export type MunicipalityValues = Pick<ChangeMunicipalityInput, 'name' | 'region'> & {
  contacts: Texts<ChangeMunicipalityInput['contacts']>;
  links: Texts<ChangeMunicipalityInput['links']>;
  texts: Texts<ChangeMunicipalityInput['texts']>;
};

type Texts<Group> = Record<keyof Group, string>;

/** The addresses at the foot of every page, in the order of the form: the law asks for the first two. */
export const footerLinks = [
  'legalNotes',
  'accessibility',
  'website',
  'faq',
  'assistance',
  'reportProblem',
  'transparency',
  'siteMap',
] as const;

/** What the form begins with. */
export function municipalityValues(municipality: MunicipalitySettingsFragment): MunicipalityValues {
  const { name, region, contacts, links, texts } = municipality;
  const { address, phone, email, certifiedEmail, taxCode } = contacts;
  return {
    name,
    region,
    contacts: { taxCode: taxCode ?? '', address, phone, email, certifiedEmail: certifiedEmail ?? '' },
    links: Object.fromEntries(footerLinks.map((link) => [link, links[link] ?? ''])) as MunicipalityValues['links'],
    texts: { welcome: texts.welcome, privacy: texts.privacy },
  };
}
