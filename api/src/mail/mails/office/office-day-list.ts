import { timeOfDay, toShortText } from '../../blocks/appointment-text.ts';
import { officeBlocks, toAppointmentLines } from '../../blocks/office-blocks.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { OfficeDayListMessage } from './office-message.ts';

/** Brings a place the appointments of its day; the subject names no one. */
export const officeDayList: MailDefinition<OfficeDayListMessage> = {
  title: 'office.list.title',
  subject(message, t) {
    const { agenda, appointments } = message;
    const [first] = appointments;
    const day = first === undefined ? '' : toShortText(first.startsAt, message).replace(/ [^ ]+$/, '');
    return t('office.list.subject', { count: appointments.length, agenda: toSingleLine(agenda), day });
  },
  blocks: (message, t, site) =>
    officeBlocks(
      message,
      t,
      site,
      t('office.list.intro', { agenda: toSingleLine(message.agenda) }),
      message.appointments.map((appointment) => toAppointmentLines(appointment, message, t)),
    ),
  calendarMethod: null,
  attachment({ appointments, ...message }, t) {
    const rows = appointments.map(({ number, startsAt, endsAt, person, phone, service, operator, notes }) => [
      timeOfDay(startsAt, message),
      timeOfDay(endsAt, message),
      person,
      phone ?? '',
      service,
      operator,
      String(number),
      notes,
    ]);
    const headers = (['from', 'to', 'person', 'phone', 'service', 'operator', 'number', 'notes'] as const).map((key) =>
      t(`office.column.${key}`),
    );
    return { filename: 'appuntamenti.csv', content: toCsvFile([headers, ...rows]), contentType: 'text/csv' };
  },
};

// A byte order mark and semicolons, as Italian spreadsheets expect; no cell is a formula.
function toCsvFile(rows: string[][]): string {
  return `\uFEFF${rows.map((cells) => cells.map(toCell).join(';')).join('\r\n')}`;
}

function toCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
