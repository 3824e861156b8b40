import type { AttendanceStatus, OverriddenRule } from '../../gql/graphql.ts';
import { CORRECTED_FIELDS } from '../person-fields/applicant-rules.ts';

/** Times and operators before and after a reschedule. */
export type RescheduleDetails = { from: AppointmentTime; to: AppointmentTime };
type AppointmentTime = { startsAt: string; operatorId: string };

const ATTENDANCE_STATUSES: readonly AttendanceStatus[] = ['ARRIVED', 'NOT_ARRIVED', 'COMPLETED', 'NO_SHOW', 'EXPECTED'];

const OVERRIDDEN_RULES: readonly OverriddenRule[] = ['OVER', 'OUTSIDE_HOURS', 'TAKEN'];

/** Field of a booking that can be corrected. */
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** Parses the details of a reschedule. Returns null if they are invalid. */
export function parseReschedule(details: string): RescheduleDetails | null {
  const { from, to } = parseDetails(details);
  return isAppointmentTime(from) && isAppointmentTime(to)
    ? { from: toAppointmentTime(from), to: toAppointmentTime(to) }
    : null;
}

/** Parses the details of an attendance record. Returns null for an unknown status. */
export function parseAttendance(details: string): AttendanceStatus | null {
  const { status: record } = parseDetails(details);
  return ATTENDANCE_STATUSES.find((one) => one === record) ?? null;
}

/** Parses the names of the corrected fields. Unknown names are left out. */
export function parseCorrectedFields(details: string): CorrectedField[] {
  const { fields } = parseDetails(details);
  return Array.isArray(fields) ? CORRECTED_FIELDS.filter((field) => fields.includes(field)) : [];
}

/** Returns whether the citizen was deliberately not written to about the act. */
export function isSilent(details: string): boolean {
  return parseDetails(details)['notified'] === false;
}

/** Parses the rules that staff overrode with the act. Unknown names are left out. */
export function parseOverriddenRules(details: string): OverriddenRule[] {
  const { overriddenRules } = parseDetails(details);
  return Array.isArray(overriddenRules) ? OVERRIDDEN_RULES.filter((rule) => overriddenRules.includes(rule)) : [];
}

/** Parses the services before and after a change of the service. Returns null if they are invalid. */
export function parseServiceChange(details: string): { from: string; to: string } | null {
  const { from, to } = (parseDetails(details)['serviceId'] ?? {}) as Record<string, unknown>;
  return isId(from) && isId(to) ? { from: String(from), to: String(to) } : null;
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
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
