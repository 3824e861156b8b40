import { book } from '../../booking/create/book.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import type { StaffArea } from '../../test-support/staff-area.ts';

const HIT = `{ id number startsAt applicantName operator { id } proposals { startsAt operator { id name } } }`;
const ENDS = `__typename
  ... on InvalidInput { errors { path message } }
  ... on Problem { message }
  ... on ResolutionRequired { affectedBookings ${HIT} }
  ... on ProposedTimeTaken { booking ${HIT} }`;
const SETTLED = 'bookings { kept moved cancelled }';
const OPERATOR = `... on OpeningHoursSuccess { ${SETTLED} operator { id retiredAt
  openingHours { placeId weekday opens closes validFrom validUntil } breaks { weekday opens closes }
  exceptions { date hours { opens closes } } } }`;

export const PREVIEW = `query ($input: PreviewChangeInput!) { answer: previewChange(input: $input) {
  __typename ... on InvalidInput { errors { path message } } ... on ChangePreview { affectedBookings ${HIT} } } }`;
export const BLOCK = `mutation ($input: BlockSlotsInput!) { answer: blockSlots(input: $input) {
  ${ENDS} ... on BlockSlotsSuccess { ${SETTLED}
    blockedSlots { id startsAt endsAt reason blockedBy seriesLength operator { id } } } } }`;
export const UNBLOCK = `mutation ($input: UnblockSlotsInput!) { answer: unblockSlots(input: $input) {
  __typename ... on InvalidInput { errors { path message } } ... on UnblockSlotsSuccess { unblocked } } }`;
export const SET_HOURS = `mutation ($input: SetOpeningHoursInput!) { answer: setOpeningHours(input: $input) {
  ${ENDS} ${OPERATOR} } }`;
export const SET_EXCEPTION = `mutation ($input: SetOpeningExceptionInput!) { answer: setOpeningException(input: $input) {
  ${ENDS} ${OPERATOR} } }`;
export const REMOVE_EXCEPTION = `mutation ($input: RemoveOpeningExceptionInput!) {
  answer: removeOpeningException(input: $input) { ${ENDS} ${OPERATOR} } }`;
export const RETIRE_OPERATOR = `mutation ($input: RetireOperatorInput!) { answer: retireOperator(input: $input) {
  ${ENDS} ${OPERATOR} } }`;
export const RETIRE_SERVICE = `mutation ($input: RetireServiceInput!) { answer: retireService(input: $input) {
  ${ENDS} ... on RetireServiceSuccess { ${SETTLED} service { retiredAt futureBookings } } } }`;
export const ADD_CLOSURE = `mutation ($input: AddClosureInput!) { answer: addClosure(input: $input) {
  ${ENDS} ... on AddClosureSuccess { ${SETTLED} closure { id placeId from until kind reason } } } }`;
export const REMOVE_CLOSURE = `mutation ($id: ID!) { answer: removeClosure(closureId: $id) {
  __typename ... on InvalidInput { errors { path message } } ... on RemoveClosureSuccess { closureId } } }`;
export const OPEN_ON_HOLIDAY = `mutation ($input: OpenOnHolidayInput!) { answer: openOnHoliday(input: $input) {
  __typename ... on InvalidInput { errors { path message } }
  ... on OpenOnHolidaySuccess { holiday { date name kind open openPlaceIds } } } }`;
export const CLOSE_ON_HOLIDAY = `mutation ($input: CloseOnHolidayInput!) { answer: closeOnHoliday(input: $input) {
  ${ENDS} ... on CloseOnHolidaySuccess { ${SETTLED} holiday { date open openPlaceIds } } } }`;
export const SET_SAINT = `mutation ($input: SetPatronSaintInput!) { answer: setPatronSaint(input: $input) {
  ${ENDS} ... on SetPatronSaintSuccess { ${SETTLED} patronSaint { month day name } } } }`;

/** A booking that a change hits, as tests look at it. */
export type AffectedBookingFields = {
  id: string;
  number: number;
  startsAt: string;
  applicantName: string;
  operator: { id: string };
  proposals: { startsAt: string; operator: { id: string; name: string } }[];
};

/** What the changes answer, as far as tests look at it. */
export type AgendaChangeResponse = {
  __typename: string;
  message: string;
  errors: { path: string; message: string }[];
  affectedBookings: AffectedBookingFields[];
  booking: AffectedBookingFields;
  bookings: { kept: number; moved: number; cancelled: number };
  blockedSlots: { id: string; startsAt: string; endsAt: string; seriesLength: number; operator: { id: string } }[];
  unblocked: number;
  operator: { id: string; openingHours: unknown[]; exceptions: unknown[]; retiredAt: string | null };
  service: { retiredAt: string | null; futureBookings: number };
  closure: { id: string };
  holiday: { open: boolean; openPlaceIds: string[] };
};

/** Books for a citizen, who must get the time; answers the booking's id. */
export async function createBooking(
  area: StaffArea,
  service: Service,
  startsAt: string,
  who = 'Mario',
): Promise<string> {
  const outcome = await book(area.ctx(), createBookingRequest(service, startsAt, who));
  if (outcome.kind !== 'booked') throw new Error(`${startsAt}: ${outcome.kind}`);
  return outcome.booking.id;
}

/** How a booking stands now. */
export type BookingState = { status: string; startsAt: number; operatorId: number; cancelReason: string | null };

/** How bookings stand now, in the order asked for. */
export async function readBookingStates(area: StaffArea, ids: readonly string[]): Promise<BookingState[]> {
  const { rows } = await area.pool.query<BookingState>(
    `select status, extract(epoch from starts_at)::float8 * 1000 as "startsAt", operator_id as "operatorId",
       cancel_reason as "cancelReason"
     from unnest($1::uuid[]) with ordinality as asked (id, place) join booking on booking.id = asked.id order by place`,
    [ids],
  );
  return rows;
}

/** Kinds of the mails about a booking, oldest first. */
export async function readMailKinds(area: StaffArea, id: string): Promise<string[]> {
  const { rows } = await area.pool.query<{ kind: string }>(
    'select kind from mail where booking_id = $1 order by created_at, id',
    [id],
  );
  return rows.map(({ kind }) => kind);
}
