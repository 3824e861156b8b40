import type { AuditEntryFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { timeText, wallDate, wallMinute } from '../municipality-time/wall-clock.ts';
import it from '../i18n/it.json';
import type { RecordNames } from './record-names.ts';

/** What was done, in words, and what there is to say besides. */
export type Deed = { sentence: string; facts: string[] };

type Reading = { names: RecordNames; zone: string };
type Details = Record<string, unknown>;

const words = it.audit;

/** A line of the trail in Italian words: "ha cambiato il servizio Carta d’identità", with "Durata (minuti): da 15 a 20". */
export function deedOf(line: AuditEntryFragment, reading: Reading): Deed {
  const details = JSON.parse(line.details) as Details;
  const verb = words.act[line.action as keyof typeof words.act] ?? words.otherAct.replace('{{act}}', line.action);
  const name = nameOf(line, reading);
  return { sentence: name === null ? verb : `${verb} «${name}»`, facts: factsOf(line.action, details, reading) };
}

function nameOf({ subject, subjectId }: AuditEntryFragment, { names }: Reading): string | null {
  if (subject === 'Holiday') return dateText(subjectId);
  return names[subject]?.get(subjectId) ?? null;
}

function factsOf(act: string, details: Details, reading: Reading): string[] {
  if (act === 'rescheduleBooking')
    return [`${words.from} ${momentOf(details['from'], reading)} ${words.to} ${momentOf(details['to'], reading)}`];
  if (act === 'recordAttendance')
    return [words.mark[details['status'] as keyof typeof words.mark] ?? String(details['status'])];
  if (act === 'setOpeningHours') return known(details, ['placeId'], reading);
  // As people tell it, not as it happens to be stored: the start before the end.
  return known(details, Object.keys(words.field), reading);
}

function momentOf(moment: unknown, { names, zone }: Reading): string {
  const { startsAt, operatorId } = moment as { startsAt: string; operatorId: number };
  const operator = names['Operator']?.get(String(operatorId));
  return [instantText(startsAt, zone), ...(operator === undefined ? [] : [operator])].join(', ');
}

function instantText(instant: string, zone: string): string {
  return `${dateText(wallDate(instant, zone), 'full')}, ${timeText(wallMinute(instant, zone))}`;
}

/** What is said of single fields, as far as there is a word for them. */
function known(details: Details, fields: readonly string[], reading: Reading): string[] {
  return fields.flatMap((field) => {
    const label = words.field[field as keyof typeof words.field];
    const value = details[field];
    if (label === undefined || value === null || value === undefined) return [];
    if (isChange(value)) {
      return [
        `${label}: ${words.from} ${text(field, value.from, reading)} ${words.to} ${text(field, value.to, reading)}`,
      ];
    }
    return [`${label}: ${text(field, value, reading)}`];
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
  serviceIds: 'Service',
};

function text(field: string, value: unknown, reading: Reading): string {
  if (value === null || value === '') return words.nothing;
  if (Array.isArray(value)) return value.map((one) => text(field, one, reading)).join(', ') || words.nothing;
  const kind = KINDS[field];
  if (kind !== undefined) return reading.names[kind]?.get(String(value)) ?? `${words.unnamed} ${String(value)}`;
  if (field === 'role') return it.role[value as keyof typeof it.role] ?? String(value);
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => text('', one, reading))
      .join(', ');
  const plain = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return dateText(plain);
  return /^\d{4}-\d{2}-\d{2}T/.test(plain) ? instantText(plain, reading.zone) : plain;
}
