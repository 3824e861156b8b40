import type { AttendanceStatus } from '../../gql/graphql.ts';

/** Where a booking was and where it went, as its history tells it. */
export type Moved = { from: Stand; to: Stand };
type Stand = { startsAt: string; operatorId: string };

const MARKS: readonly AttendanceStatus[] = ['ARRIVED', 'NOT_ARRIVED', 'COMPLETED', 'NO_SHOW', 'EXPECTED'];

/** What a line of the history says besides its act; null: it does not say it, or not as we know it. */
export function readMoved(details: string): Moved | null {
  const { from, to } = read(details);
  return isStand(from) && isStand(to) ? { from: stand(from), to: stand(to) } : null;
}

/** Which mark was made. */
export function readMark(details: string): AttendanceStatus | null {
  const { status: mark } = read(details);
  return MARKS.find((one) => one === mark) ?? null;
}

function read(details: string): Record<string, unknown> {
  try {
    return (JSON.parse(details) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

function isStand(value: unknown): value is { startsAt: string; operatorId: string | number } {
  if (typeof value !== 'object' || value === null) return false;
  const { startsAt, operatorId } = value as Record<string, unknown>;
  return typeof startsAt === 'string' && (typeof operatorId === 'string' || typeof operatorId === 'number');
}

function stand({ startsAt, operatorId }: { startsAt: string; operatorId: string | number }): Stand {
  return { startsAt, operatorId: String(operatorId) };
}
