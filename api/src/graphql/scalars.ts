import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { DateTime as Luxon } from 'luxon';
import { badInput } from './errors/user-input-error.ts';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

// Libraries disagree on the format of years outside this range.
function inReach(year: number): boolean {
  return year >= 1900 && year <= 2999;
}

function instant(value: unknown): Date {
  const read =
    typeof value === 'string' && RFC3339.test(value) ? Luxon.fromISO(value.toUpperCase(), { zone: 'utc' }) : undefined;
  if (!read?.isValid || !inReach(read.year)) {
    throw badInput('DateTime: an instant as RFC 3339 writes it, "2026-12-20T09:00:00+01:00", from 1900 to 2999.');
  }
  return read.toJSDate();
}

/**
 * An instant. Resolvers return RFC 3339 text with the municipality's offset, because a response holds hundreds of slots
 * and their days know the offset.
 */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant, RFC 3339 with offset ("2026-12-20T09:00:00+01:00"). Answers carry the municipality\'s own offset; input may carry any.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new TypeError('DateTime: resolvers answer RFC 3339 text.');
  },
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
});

function date(value: unknown): string {
  try {
    const read: string = GraphQLLocalDate.parseValue(value);
    if (inReach(Number(read.slice(0, 4)))) return read;
  } catch {
    // All invalid dates have the same message, below.
  }
  throw badInput('LocalDate: a date of the calendar, "2026-12-20", from 1900 to 2999.');
}

/** A date in the municipality's time zone. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A date on the wall calendar of the municipality, "2026-12-20", without a time or a zone.',
  serialize: (value) => String(value),
  parseValue: date,
  parseLiteral: (node) => date(node.kind === Kind.STRING ? node.value : undefined),
});

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

function minuteOfDay(value: unknown): number {
  const read = typeof value === 'string' ? TIME.exec(value) : null;
  if (read === null) throw badInput('LocalTime: hours and minutes of the wall clock, "09:30"; "24:00" ends a day.');
  return read[1] === undefined ? 1440 : Number(read[1]) * 60 + Number(read[2]);
}

/** A local time of the municipality; resolvers use minutes since midnight. */
export const LocalTime = new GraphQLScalarType<number, string>({
  name: 'LocalTime',
  description: 'A time on the wall clock of the municipality, "09:30", without a date or a zone; "24:00" ends a day.',
  serialize: (value) => {
    const minute = Number(value);
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  },
  parseValue: minuteOfDay,
  parseLiteral: (node) => minuteOfDay(node.kind === Kind.STRING ? node.value : undefined),
});
