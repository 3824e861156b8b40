import type { AuditTrailInput } from '../gql/graphql.ts';
import { isDate, shiftDay } from '../municipality-time/calendar.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';

/** Kinds of records that the audit trail can be filtered by. */
export const AUDIT_SUBJECTS = [
  'Booking',
  'InvitationBatch',
  'Service',
  'Operator',
  'Place',
  'BlockedSlot',
  'Closure',
  'Holiday',
  'Municipality',
  'StaffMember',
] as const;

/** Filters of the audit trail, kept in the URL. Null means no filter. */
export type AuditView = { who: string | null; subject: string | null; from: string | null; to: string | null };

/** Parses the URL parameters. Invalid values are ignored. */
export function parseAuditView(searchParams: URLSearchParams): AuditView {
  const [from, to, subject] = [searchParams.get('dal'), searchParams.get('al'), searchParams.get('cosa')];
  return {
    who: searchParams.get('chi'),
    subject: AUDIT_SUBJECTS.find((one) => one === subject) ?? null,
    from: isDate(from) ? from : null,
    to: isDate(to) ? to : null,
  };
}

/** Returns the URL parameters of the filters. */
export function toAuditParams({ who, subject, from, to }: AuditView): URLSearchParams {
  return new URLSearchParams({
    ...(who && { chi: who }),
    ...(subject && { cosa: subject }),
    ...(from && { dal: from }),
    ...(to && { al: to }),
  });
}

/** Returns the query input. Days start and end by the municipality's wall clock. */
export function toAuditTrailInput({ who, subject, from, to }: AuditView, zone: string): AuditTrailInput {
  return {
    staffMemberId: who,
    subject,
    from: from && instantAt(from, 0, zone),
    to: to && instantAt(shiftDay(to, 1), 0, zone),
  };
}
