import type { AttendanceStatus } from '../../gql/graphql.ts';

/** Where a booking was and where it went, as its history tells it. */
export type RescheduleDetails = { from: AppointmentTime; to: AppointmentTime };
type AppointmentTime = { startsAt: string; operatorId: string };

const ATTENDANCE_STATUSES: readonly AttendanceStatus[] = ['ARRIVED', 'NOT_ARRIVED', 'COMPLETED', 'NO_SHOW', 'EXPECTED'];

/** What a line of the history says besides its act; null: it does not say it, or not as we know it. */
export function parseReschedule(details: string): RescheduleDetails | null {
  const { from, to } = parseDetails(details);
  return isAppointmentTime(from) && isAppointmentTime(to)
    ? { from: toAppointmentTime(from), to: toAppointmentTime(to) }
    : null;
}

/** Which mark was made. */
export function parseAttendance(details: string): AttendanceStatus | null {
  const { status: record } = parseDetails(details);
  return ATTENDANCE_STATUSES.find((one) => one === record) ?? null;
}

function parseDetails(details: string): Record<string, unknown> {
  try {
    return (JSON.parse(details) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

function isAppointmentTime(value: unknown): value is { startsAt: string; operatorId: string | number } {
  if (typeof value !== 'object' || value === null) return false;
  const { startsAt, operatorId } = value as Record<string, unknown>;
  return typeof startsAt === 'string' && (typeof operatorId === 'string' || typeof operatorId === 'number');
}

function toAppointmentTime({
  startsAt,
  operatorId,
}: {
  startsAt: string;
  operatorId: string | number;
}): AppointmentTime {
  return { startsAt, operatorId: String(operatorId) };
}
