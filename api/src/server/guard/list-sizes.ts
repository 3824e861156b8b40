/** What a root field was asked for, variables put in; nothing of it is checked yet. */
export type Asked = Record<string, unknown>;

/** Operators of one service, when the query does not name one. Real offices have fewer. */
const OPERATORS = 10;
/** Entries of a list of which nothing better is known. */
export const DEFAULT_LIST_SIZE = 10;
const MAX_RANGE_DAYS = 62;
const MAX_PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

/** How many entries a list is taken to have, by what was asked for at the root above it. */
export const LIST_SIZES: Record<string, (asked: Asked) => number> = {
  'Availability.days': (asked) => daysOf(asked),
  // Times are text, a tenth of what an object costs; a day has some thirty, free or taken.
  'AvailabilityDay.free': () => 3,
  'AvailabilityDay.taken': () => 3,
  'Query.places': () => 5,
  'Service.operators': () => 5,
  'Query.agenda': (asked) => daysOf(asked),
  'AgendaDay.columns': () => 5,
  'AgendaColumn.bookings': () => 5,
  'AgendaColumn.blockedSlots': () => 1,
  'AgendaColumn.open': () => 1,
  'BookingPage.nodes': (asked) => pageOf(asked),
  'AuditPage.nodes': (asked) => pageOf(asked),
};

/** What a field reads and computes before it has anything to hand out; one unit is an operator's day. */
export const FIELD_COSTS: Record<string, (asked: Asked) => number> = {
  'Query.availability': (asked) => daysOf(asked) * operatorsOf(asked),
  'Query.bookingStatistics': () => 100,
  'Query.previewChange': () => 100,
  'Query.explainAvailability': () => OPERATORS,
  'Query.__schema': () => 1000,
  'Query.__type': () => 20,
};

function inputOf({ input }: Asked): Asked {
  return typeof input === 'object' && input !== null ? (input as Asked) : {};
}

/** A range that is no range, or too long, is refused later; here it counts as the longest one. */
function daysOf(asked: Asked): number {
  const { from, to } = inputOf(asked);
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / DAY_MS + 1;
  return days >= 1 && days <= MAX_RANGE_DAYS ? Math.ceil(days) : MAX_RANGE_DAYS;
}

function operatorsOf(asked: Asked): number {
  return inputOf(asked)['operatorId'] ? 1 : OPERATORS;
}

function pageOf({ first }: Asked): number {
  return typeof first === 'number' && first >= 0 && first <= MAX_PAGE_SIZE ? first : MAX_PAGE_SIZE;
}
