import { timeOfDay, toShortText } from '../../blocks/appointment-text.ts';
import { officeBlocks, toAppointmentLines } from '../../blocks/office-blocks.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { OfficeDayListMessage } from './office-message.ts';

const COLUMNS = ['from', 'to', 'person', 'phone', 'service', 'operator', 'number', 'notes'] as const;
const MAX_COLUMN_WIDTH = 40;

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
  async attachment({ appointments, ...message }, t) {
    const headers = COLUMNS.map((key) => t(`office.column.${key}`));
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
    return {
      filename: 'appuntamenti.xlsx',
      content: await toSpreadsheet(t('office.list.title'), headers, rows),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
  },
};

/** Returns an Excel file with one sheet, its head bold. Every cell is text, so that no value becomes a formula. */
async function toSpreadsheet(name: string, headers: readonly string[], rows: readonly string[][]): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx');
  const columns = headers.map((head, i) => ({
    width: Math.min(MAX_COLUMN_WIDTH, Math.max(head.length, ...rows.map((cells) => cells[i]!.length)) + 2),
  }));
  const cells = new Map(headers.map((value, i) => [`0,${i}`, { value, style: { font: { bold: true } } }]));
  const sheet = { name, columns, rows: [[...headers], ...rows], freezePane: { rows: 1 }, cells };
  return Buffer.from(await writeXlsx({ sheets: [sheet] }));
}
