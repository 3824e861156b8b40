import type { Service } from '../../db/entities/catalogue/service.ts';
import type { StaffBrowser } from '../../test-support/staff-area.ts';

const PERSON = `id version state name phone email placeNames offersMade offer { startsAt } `;
const READ = `query ($serviceId: ID!) {
  waitingListDemand { serviceId waiting earliestDate offersOut }
  waitingPeople(serviceId: $serviceId) { nodes { ${PERSON} } endCursor } }`;
const ADD = `mutation ($input: AddToWaitingListInput!) { addToWaitingList(input: $input) { __typename
  ... on AddToWaitingListSuccess { isNew person { ${PERSON} } }
  ... on InvalidInput { errors { path } } } }`;
const REMOVE = `mutation ($input: RemoveFromWaitingListInput!) { removeFromWaitingList(input: $input) { __typename
  ... on WaitingPersonConflict { person { ${PERSON} } } } }`;

/** A person on the waiting list, as staff see them. */
export type Person = {
  id: string;
  version: string;
  state: string;
  name: string;
  email: string | null;
  offersMade: number;
  offer: { startsAt: string } | null;
};

type Demand = { serviceId: string; waiting: number; earliestDate: string; offersOut: number };
type Added = { __typename: string; isNew: boolean; person: Person; errors: { path: string }[] };

/** Returns the demand that a member sees, and the people who wait for a service; `code` if that was refused. */
export async function readWaitingList(browser: StaffBrowser, { id }: Service) {
  const { data, errors } = await browser.request<{
    waitingListDemand: Demand[];
    waitingPeople: { nodes: Person[] };
  } | null>(READ, { serviceId: String(id) });
  return { demand: data?.waitingListDemand, people: data?.waitingPeople.nodes, code: errors?.[0]?.extensions.code };
}

/** Puts a person on the waiting list as staff do for somebody who calls. */
export async function addByPhone(browser: StaffBrowser, { id }: Service, name: string, changes: object = {}) {
  const input = {
    serviceId: String(id),
    wishes: { from: '2026-11-23', to: '2026-12-11' },
    applicant: { name, surname: 'Rossi', phone: '333 1234567', email: `${name.toLowerCase()}@example.it` },
    ...changes,
  };
  const { data, errors } = await browser.request<{ addToWaitingList: Added }>(ADD, { input });
  return { ...data?.addToWaitingList, code: errors?.[0]?.extensions.code };
}

/** Takes a person off the waiting list. */
export async function removePerson(browser: StaffBrowser, { id, version }: Pick<Person, 'id' | 'version'>) {
  const { data, errors } = await browser.request<{ removeFromWaitingList: { __typename: string; person: Person } }>(
    REMOVE,
    { input: { requestId: id, version } },
  );
  return { ...data?.removeFromWaitingList, code: errors?.[0]?.extensions.code };
}
