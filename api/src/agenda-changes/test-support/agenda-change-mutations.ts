import { book } from '../../booking/create/book.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import type { StaffArea } from '../../test-support/staff-area.ts';

const AFFECTED = `{ id number sequence startsAt applicantName operator { id }
  proposals { startsAt operator { id name } } }`;
const RESULT = `__typename
  ... on InvalidInput { errors { path message } }
  ... on Problem { message }
  ... on ResolutionRequired { affectedBookings ${AFFECTED} }
  ... on ProposedTimeTaken { booking ${AFFECTED} affectedBookings ${AFFECTED} }`;
const SLOT = 'id startsAt endsAt reason version seriesVersion';
const COUNTS = 'bookings { kept moved cancelled }';
const RESOLVED = `bookings { resolved { bookingId number kind startsAt applicantName phone email
  movedTo { startsAt operator { name } } } }`;
const OPERATOR = `... on OpeningHoursSuccess { ${COUNTS} operator { id retiredAt
  openingHours { placeId weekday opens closes validFrom validUntil } breaks { weekday opens closes }
  exceptions { date hours { opens closes } } } }`;
const CONFLICT = '... on OpeningHoursConflict { operator { openingHours { weekday opens } } }';

export const PREVIEW = `query ($input: PreviewChangeInput!) { answer: previewChange(input: $input) {
  __typename ... on InvalidInput { errors { path message } } ... on ChangePreview {
    affectedBookings ${AFFECTED} refusedMoves { bookingId message } } } }`;
export const BLOCK = `mutation ($input: BlockSlotsInput!) { answer: blockSlots(input: $input) {
  ${RESULT} ... on BlockSlotsSuccess { ${COUNTS} ${RESOLVED}
    blockedSlots { id startsAt endsAt reason blockedBy seriesLength version seriesVersion operator { id } } } } }`;
export const CHANGE_BLOCK = `mutation ($input: ChangeBlockedSlotInput!) { answer: changeBlockedSlot(input: $input) {
  ${RESULT} ... on ChangeBlockedSlotSuccess { ${COUNTS} blockedSlot { ${SLOT} } }
  ... on BlockedSlotConflict { blockedSlot { ${SLOT} } } } }`;
export const READ_BLOCK = `query ($id: ID!) { answer: blockedSlot(blockedSlotId: $id) { ${SLOT} } }`;
export const BLOCKED_TIMES = `query ($input: BlockedTimesInput!) { answer: blockedTimes(input: $input) {
  __typename ... on InvalidInput { errors { path message } }
  ... on BlockedTimes { times { startsAt endsAt } skippedDates } } }`;
export const UNBLOCK = `mutation ($input: UnblockSlotsInput!) { answer: unblockSlots(input: $input) {
  __typename ... on InvalidInput { errors { path message } } ... on UnblockSlotsSuccess { unblocked }
  ... on BlockedSlotConflict { blockedSlot { ${SLOT} } } } }`;
export const SET_HOURS = `mutation ($input: SetOpeningHoursInput!) { answer: setOpeningHours(input: $input) {
  ${RESULT} ${OPERATOR} ${CONFLICT} } }`;
export const SET_EXCEPTION = `mutation ($input: SetOpeningExceptionInput!) {
  answer: setOpeningException(input: $input) {
  ${RESULT} ${OPERATOR} ${CONFLICT} } }`;
export const REMOVE_EXCEPTION = `mutation ($input: RemoveOpeningExceptionInput!) {
  answer: removeOpeningException(input: $input) { ${RESULT} ${OPERATOR} ${CONFLICT} } }`;
export const RETIRE_OPERATOR = `mutation ($input: RetireOperatorInput!) { answer: retireOperator(input: $input) {
  ${RESULT} ${OPERATOR} } }`;
export const RETIRE_SERVICE = `mutation ($input: RetireServiceInput!) { answer: retireService(input: $input) {
  ${RESULT} ... on RetireServiceSuccess { ${COUNTS} service { retiredAt futureBookings } } } }`;
export const ADD_CLOSURE = `mutation ($input: AddClosureInput!) { answer: addClosure(input: $input) {
  ${RESULT} ... on AddClosureSuccess { ${COUNTS} closure { id placeId from until kind reason } } } }`;
export const REMOVE_CLOSURE = `mutation ($id: ID!) { answer: removeClosure(closureId: $id) {
  __typename ... on InvalidInput { errors { path message } } ... on RemoveClosureSuccess { closureId } } }`;
export const OPEN_ON_HOLIDAY = `mutation ($input: OpenOnHolidayInput!) { answer: openOnHoliday(input: $input) {
  __typename ... on InvalidInput { errors { path message } }
  ... on OpenOnHolidaySuccess { holiday { date name kind open openPlaceIds } } } }`;
export const CLOSE_ON_HOLIDAY = `mutation ($input: CloseOnHolidayInput!) { answer: closeOnHoliday(input: $input) {
  ${RESULT} ... on CloseOnHolidaySuccess { ${COUNTS} holiday { date open openPlaceIds } } } }`;
export const SET_SAINT = `mutation ($input: SetPatronSaintInput!) { answer: setPatronSaint(input: $input) {
  ${RESULT} ... on SetPatronSaintSuccess { ${COUNTS} patronSaint { month day name version } }
  ... on PatronSaintConflict { patronSaint { month day name version } } } }`;

/** Fields of an affected booking that tests read. */
export type AffectedBookingFields = {
  id: string;
  number: number;
  sequence: number;
  startsAt: string;
  applicantName: string;
  operator: { id: string };
  proposals: { startsAt: string; operator: { id: string; name: string } }[];
};

/** Fields of a blocked slot that tests read. */
export type BlockedSlotFields = {
  id: string;
  startsAt: string;
  endsAt: string;
  reason: string;
  version: string;
  seriesVersion: string;
};

/** Fields of a resolved booking that tests read. */
export type ResolvedBookingFields = {
  bookingId: string;
  kind: string;
  phone: string | null;
  email: string | null;
  movedTo: { startsAt: string; operator: { name: string } } | null;
};

/** Response fields of the agenda changes that tests read. */
export type AgendaChangeResponse = {
  __typename: string;
  message: string;
  errors: { path: string; message: string }[];
  affectedBookings: AffectedBookingFields[];
  booking: AffectedBookingFields;
  refusedMoves: { bookingId: string; message: string }[];
  bookings: { kept: number; moved: number; cancelled: number; resolved: ResolvedBookingFields[] };
  blockedSlots: (BlockedSlotFields & { seriesLength: number; operator: { id: string } })[];
  blockedSlot: BlockedSlotFields | null;
  times: { startsAt: string; endsAt: string }[];
  skippedDates: string[];
  unblocked: number;
  operator: { id: string; openingHours: unknown[]; exceptions: unknown[]; retiredAt: string | null };
  service: { retiredAt: string | null; futureBookings: number };
  closure: { id: string };
  holiday: { open: boolean; openPlaceIds: string[] };
};

/** Books for a citizen and returns the booking id. Throws if the time is not free. */
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

/** Stored state of a booking. */
export type BookingState = { status: string; startsAt: number; operatorId: number; cancelReason: string | null };

/** Reads the stored state of bookings, in the order of the ids. */
export async function readBookingStates(area: StaffArea, ids: readonly string[]): Promise<BookingState[]> {
  const { rows } = await area.pool.query<BookingState>(
    `select status, extract(epoch from starts_at)::float8 * 1000 as "startsAt", operator_id as "operatorId",
       cancel_reason as "cancelReason"
     from unnest($1::uuid[]) with ordinality as requested (id, place) join booking on booking.id = requested.id order
       by place`,
    [ids],
  );
  return rows;
}

/** Reads the kinds of the mails about a booking, oldest first. */
export async function readMailKinds(area: StaffArea, id: string): Promise<string[]> {
  const { rows } = await area.pool.query<{ kind: string }>(
    'select kind from mail where booking_id = $1 order by created_at, id',
    [id],
  );
  return rows.map(({ kind }) => kind);
}
