import type { AuditEntryFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { durationText } from '../municipality-time/duration-text.ts';
import { instantText } from '../municipality-time/instant-text.ts';
import it from '../i18n/it.json';
import type { RecordNames } from './record-names.ts';

/** An audit entry as an Italian sentence, with one line per detail. */
export type AuditEntryText = { sentence: string; details: string[] };

type Context = { names: RecordNames; zone: string };
type Details = Record<string, unknown>;

const messages = it.audit;

/**
 * Returns an audit entry in Italian, such as "ha cambiato il servizio Carta d’identità" with "Durata: da 15 minuti a
 * 20 minuti".
 */
export function describeAuditEntry(entry: AuditEntryFragment, context: Context): AuditEntryText {
  const details = JSON.parse(entry.details) as Details;
  const action =
    messages.action[entry.action as keyof typeof messages.action] ??
    messages.otherAction.replace('{{action}}', entry.action);
  const name = getRecordName(entry, context);
  return {
    sentence: name === null ? action : `${action} «${name}»`,
    details: [...describeDetails(entry.action, details, context), ...describeCircumstances(details)],
  };
}

function getRecordName({ subject, subjectId }: AuditEntryFragment, { names }: Context): string | null {
  if (subject === 'Holiday') return dateText(subjectId);
  return names[subject]?.get(subjectId) ?? null;
}

function describeDetails(action: string, details: Details, context: Context): string[] {
  if (action === 'rescheduleBooking' || action === 'reinstateBooking') return describeMove(details, context);
  if (action === 'changeBookingService')
    return [...describeFields(details, ['serviceId'], context), ...describeMove(details, context)];
  if (action === 'recordAttendance')
    return [messages.attendance[details['status'] as keyof typeof messages.attendance] ?? String(details['status'])];
  if (action === 'correctBooking') return describeCorrection(details['fields']);
  if (action === 'setOpeningHours') return describeFields(details, ['placeId'], context);
  // Fields are in the order of the messages, which puts the start before the end, and not in stored order.
  return describeFields(details, Object.keys(messages.field), context);
}

/** Returns the times and operators before and after a change; one moment if both are equal. */
function describeMove(details: Details, context: Context): string[] {
  const [from, to] = [details['from'], details['to']].map((moment) => describeMoment(moment, context));
  if (from === undefined || to === undefined) return [];
  return [from === to ? to : `${messages.from} ${from} ${messages.to} ${to}`];
}

/** Returns the rules that staff overrode, and that the citizen was deliberately not written to. */
function describeCircumstances({ overriddenRules, notified }: Details): string[] {
  const rules = Array.isArray(overriddenRules) ? overriddenRules : [];
  return [
    ...rules.map((rule) => it.override.rule[rule as keyof typeof it.override.rule] ?? String(rule)),
    ...(notified === false ? [it.history.notNotified] : []),
  ];
}

/** Returns the names of the corrected fields; the audit trail holds no personal data. */
function describeCorrection(fields: unknown): string[] {
  if (!Array.isArray(fields)) return [];
  return [fields.map((field) => it.history.field[field as keyof typeof it.history.field] ?? String(field)).join(', ')];
}

function describeMoment(moment: unknown, { names, zone }: Context): string | undefined {
  if (typeof moment !== 'object' || moment === null) return undefined;
  const { startsAt, operatorId } = moment as { startsAt: string; operatorId: number };
  const operator = names['Operator']?.get(String(operatorId));
  return [instantText(startsAt, zone), ...(operator === undefined ? [] : [operator])].join(', ');
}

/** Describes the fields that have a label. */
function describeFields(details: Details, fields: readonly string[], context: Context): string[] {
  return fields.flatMap((field) => {
    const label = messages.field[field as keyof typeof messages.field];
    const value = details[field];
    if (label === undefined || value === null || value === undefined) return [];
    if (isChange(value)) {
      const [from, to] = [formatValue(field, value.from, context), formatValue(field, value.to, context)];
      return [`${label}: ${messages.from} ${from} ${messages.to} ${to}`];
    }
    return [`${label}: ${formatValue(field, value, context)}`];
  });
}

function isChange(value: unknown): value is { from: unknown; to: unknown } {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

const KINDS: Record<string, string> = {
  placeId: 'Place',
  placeIds: 'Place',
  operatorId: 'Operator',
  operatorIds: 'Operator',
  serviceId: 'Service',
  serviceIds: 'Service',
};

function formatValue(field: string, value: unknown, context: Context): string {
  if (value === null || value === '') return messages.nothing;
  if (Array.isArray(value)) return value.map((one) => formatValue(field, one, context)).join(', ') || messages.nothing;
  const kind = KINDS[field];
  if (kind !== undefined) return context.names[kind]?.get(String(value)) ?? `${messages.unnamed} ${String(value)}`;
  if (field === 'role') return it.role[value as keyof typeof it.role] ?? String(value);
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => formatValue('', one, context))
      .join(', ');
  if (typeof value === 'number' && field.endsWith('Minutes')) return durationText(value);
  const plain = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return dateText(plain);
  return /^\d{4}-\d{2}-\d{2}T/.test(plain) ? instantText(plain, context.zone) : plain;
}
