import type { AuditTrailInput } from '../gql/graphql.ts';
import { isDate, shiftDay } from '../municipality-time/calendar.ts';
import { instantAt } from '../municipality-time/wall-clock.ts';

/** Kinds of records about which one can ask the trail. */
export const AUDIT_SUBJECTS = [
  'Booking',
  'Service',
  'Operator',
  'Place',
  'BlockedSlot',
  'Closure',
  'Holiday',
  'Municipality',
  'StaffMember',
] as const;

/** Which part of the trail is on the screen; it is in the page's address. Null: all. */
export type AuditView = { who: string | null; subject: string | null; from: string | null; to: string | null };

/** The part of the trail that an address asks for. */
export function parseAuditView(address: URLSearchParams): AuditView {
  const [from, to, subject] = [address.get('dal'), address.get('al'), address.get('cosa')];
  return {
    who: address.get('chi'),
    subject: AUDIT_SUBJECTS.find((one) => one === subject) ?? null,
    from: isDate(from) ? from : null,
    to: isDate(to) ? to : null,
  };
}

/** The address of a part of the trail. */
export function toAuditParams({ who, subject, from, to }: AuditView): URLSearchParams {
  return new URLSearchParams({
    ...(who && { chi: who }),
    ...(subject && { cosa: subject }),
    ...(from && { dal: from }),
    ...(to && { al: to }),
  });
}

/** The same as the service is asked for it: days begin and end by the clock of the office. */
export function toAuditTrailInput({ who, subject, from, to }: AuditView, zone: string): AuditTrailInput {
  return {
    staffMemberId: who,
    subject,
    from: from && instantAt(from, 0, zone),
    to: to && instantAt(shiftDay(to, 1), 0, zone),
  };
}
