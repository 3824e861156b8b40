import type { SetupQuery } from '../gql/graphql.ts';

/** Steps of the set-up in their order. */
export const SETUP_STEPS = ['municipality', 'crest', 'place', 'service', 'operator', 'hours'] as const;

/** A step of the set-up. */
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Page that completes each step. */
export const STEP_PAGES: Record<SetupStep, string> = {
  municipality: '/comune',
  crest: '/comune',
  place: '/uffici/nuovo',
  service: '/servizi/nuovo',
  operator: '/operatori/nuovo',
  hours: '/orari',
};

/** Steps that citizens can book without. */
const OPTIONAL_STEPS: readonly SetupStep[] = ['crest'];

/** Returns the steps that are done. They follow from the stored data, so the set-up can be left and resumed. */
export function findDoneSteps({ municipalitySettings, staffCatalogue }: SetupQuery): ReadonlySet<SetupStep> {
  const { contacts, links, crestUrl } = municipalitySettings;
  const services = staffCatalogue.services.filter(inUse);
  const done: Record<SetupStep, boolean> = {
    municipality: [contacts.address, contacts.phone, contacts.email, links.legalNotes, links.accessibility].every(
      (text) => text !== '',
    ),
    crest: crestUrl !== null,
    place: staffCatalogue.places.some(inUse),
    service: services.length > 0,
    operator: services.some(({ operatorIds }) => operatorIds.length > 0),
    hours: staffCatalogue.operators.some((operator) => inUse(operator) && operator.placeIds.length > 0),
  };
  return new Set(SETUP_STEPS.filter((step) => done[step]));
}

function inUse({ retiredAt }: { retiredAt: unknown }): boolean {
  return retiredAt === null;
}

/** Returns whether citizens can book: every required step is done. */
export function isSetupComplete(done: ReadonlySet<SetupStep>): boolean {
  return SETUP_STEPS.every((step) => done.has(step) || OPTIONAL_STEPS.includes(step));
}
