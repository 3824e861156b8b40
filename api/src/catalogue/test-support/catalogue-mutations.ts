import type { StaffRole } from '../../db/entities/staff/staff.ts';
import type { StaffArea, StaffBrowser } from '../../test-support/staff-area.ts';

const PROBLEM = '__typename ... on InvalidInput { errors { path message } } ... on Problem { message }';
const SERVICE = `id name slug durationMinutes operatorIds futureBookings retiredAt notice { text url }`;
export const ADD_PLACE = `mutation ($input: AddPlaceInput!) { answer: addPlace(input: $input) {
  ${PROBLEM} ... on PlaceSuccess { place { id slug name retiredAt } } } }`;
export const CHANGE_PLACE = `mutation ($input: ChangePlaceInput!) { answer: changePlace(input: $input) {
  ${PROBLEM} ... on PlaceSuccess { place { id slug name } } ... on PlaceConflict { place { name } } } }`;
export const RETIRE_PLACE = `mutation ($id: ID!) { answer: retirePlace(placeId: $id) {
  ${PROBLEM} ... on PlaceSuccess { place { retiredAt } } ... on PlaceInUse { services { name } } } }`;
export const REINSTATE_PLACE = `mutation ($id: ID!) { answer: reinstatePlace(placeId: $id) {
  ${PROBLEM} ... on PlaceSuccess { place { retiredAt } } } }`;
export const ADD_SERVICE = `mutation ($input: AddServiceInput!) { answer: addService(input: $input) {
  ${PROBLEM} ... on ServiceSuccess { service { ${SERVICE} } } } }`;
export const CHANGE_SERVICE = `mutation ($input: ChangeServiceInput!) { answer: changeService(input: $input) {
  ${PROBLEM} ... on ServiceSuccess { service { ${SERVICE} } }
  ... on ServiceConflict { service { durationMinutes } } } }`;
export const REINSTATE_SERVICE = `mutation ($id: ID!) { answer: reinstateService(serviceId: $id) {
  ${PROBLEM} ... on ServiceSuccess { service { retiredAt } } } }`;
export const ADD_OPERATOR = `mutation ($input: AddOperatorInput!) { answer: addOperator(input: $input) {
  ${PROBLEM} ... on OperatorSuccess { operator { id name capacity serviceIds placeIds } } } }`;
export const CHANGE_OPERATOR = `mutation ($input: ChangeOperatorInput!) { answer: changeOperator(input: $input) {
  ${PROBLEM} ... on OperatorSuccess { operator { id capacity serviceIds futureBookings } }
  ... on OperatorConflict { operator { id capacity } } ... on CapacityInUse { bookings lastDate } } }`;

/** Response fields of the catalogue mutations that tests read. */
export type CatalogueResponse = {
  __typename: string;
  message: string;
  errors: { path: string; message: string }[];
  place: { id: string; slug: string; name: string; retiredAt: string | null };
  service: { id: string; slug: string; futureBookings: number; durationMinutes: number; operatorIds: string[] };
  operator: { id: string; serviceIds: string[]; placeIds: string[]; futureBookings: number };
};

export const placeInput = { name: 'Biblioteca', kind: 'OFFICE', address: 'Piazza Cesare Battisti 1', position: 1 };
export const serviceInput = {
  name: 'Certificato di residenza',
  durationMinutes: 20,
  stepMinutes: 20,
  bufferMinutes: 0,
  minNoticeMinutes: 0,
  horizonDays: 60,
  cancelNoticeMinutes: 0,
  synonyms: ['carta'],
  requirements: ['Documento di identità'],
  operatorIds: [] as string[],
  position: 0,
};

let keys = 0;

/** Returns an idempotency key that was not used before. */
export const newKey = (): string => `key-${keys++}-abcdefgh`;

/** Adds a staff member with the role and returns a browser in which they are signed in. */
export async function signInAs(area: StaffArea, role: StaffRole, places = [area.place]): Promise<StaffBrowser> {
  await area.addStaff(role, { places });
  const browser = area.browser();
  await browser.signIn(`${role.toLowerCase()}@comune.example`);
  return browser;
}

/** Executes an operation with the alias `answer`. Throws the code of the first GraphQL error. */
export async function ask<T = CatalogueResponse>(
  browser: StaffBrowser,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await browser.request<{ answer: T } | null>(query, variables);
  if (errors !== undefined) throw new Error(errors[0]!.extensions.code);
  return data!.answer;
}

/** Reads the audit entries that staff caused for a record, oldest first. */
export async function readAuditEntries(
  area: StaffArea,
  subject: string,
  id: string,
): Promise<{ action: string; details: Record<string, unknown> }[]> {
  const { rows } = await area.pool.query<{ action: string; details: string }>(
    `select action, details::text from audit_entry
     where subject = $1 and subject_id = $2 and staff_member_id is not null order by id`,
    [subject, id],
  );
  return rows.map(({ action, details }) => ({ action, details: JSON.parse(details) as Record<string, unknown> }));
}
