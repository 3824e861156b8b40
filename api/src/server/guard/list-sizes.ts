/** Arguments of a root field with variables inserted, not yet validated. */
export type QueryArguments = Record<string, unknown>;

/** Assumed operators of a service if the query names none. Real offices have fewer. */
const ASSUMED_OPERATORS = 10;
/** Assumed entries of a list without a known size. */
export const DEFAULT_LIST_SIZE = 10;
const MAX_RANGE_DAYS = 62;
const MAX_PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

/** Assumed entries of a list field, from the arguments of its root field. */
export const LIST_SIZES: Record<string, (args: QueryArguments) => number> = {
  'Availability.days': (args) => getDays(args),
  // A day has about thirty times, free or taken; a string costs a tenth of an object.
  'AvailabilityDay.free': () => 3,
  'AvailabilityDay.taken': () => 3,
  'Query.places': () => 5,
  'Service.operators': () => 5,
  'Query.agenda': (args) => getDays(args),
  'AgendaDay.columns': () => 5,
  'AgendaColumn.bookings': () => 5,
  'AgendaColumn.blockedSlots': () => 1,
  'AgendaColumn.open': () => 1,
  'BookingPage.nodes': (args) => getPageSize(args),
  'AuditPage.nodes': (args) => getPageSize(args),
};

/** Cost of a field besides its returned objects. One unit is the computation of one operator day. */
export const FIELD_COSTS: Record<string, (args: QueryArguments) => number> = {
  'Query.availability': (args) => getDays(args) * getOperators(args),
  'Query.bookingStatistics': () => 100,
  'Query.previewChange': () => 100,
  'Query.explainAvailability': () => ASSUMED_OPERATORS,
  'Query.__schema': () => 1000,
  'Query.__type': () => 20,
};

function getInput({ input }: QueryArguments): QueryArguments {
  return typeof input === 'object' && input !== null ? (input as QueryArguments) : {};
}

/** Returns the days of a date range. Invalid ranges count as the longest one; validation rejects them later. */
function getDays(args: QueryArguments): number {
  const { from, to } = getInput(args);
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / DAY_MS + 1;
  return days >= 1 && days <= MAX_RANGE_DAYS ? Math.ceil(days) : MAX_RANGE_DAYS;
}

function getOperators(args: QueryArguments): number {
  return getInput(args)['operatorId'] ? 1 : ASSUMED_OPERATORS;
}

function getPageSize({ first }: QueryArguments): number {
  return typeof first === 'number' && first >= 0 && first <= MAX_PAGE_SIZE ? first : MAX_PAGE_SIZE;
}
