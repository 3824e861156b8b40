import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { createExampleMails } from '../test-support/example-mails.ts';
import { renderFiles, renderMail } from './render-mail.ts';

const secret = () => 'segreto';
const tokens = {
  cancel: secret,
  confirm: secret,
  ownData: secret,
  emailChange: secret,
  staff: secret,
  invitation: secret,
  watch: secret,
};
const site = {
  url: 'https://comune.example',
  publicUrl: 'https://comune.example',
  tokens,
  appearance: { color: null, crest: null },
};

test("the day's list is a spreadsheet whose cells are texts, and its subject names nobody", async () => {
  const message = createExampleMails().OFFICE_DAY_LIST;
  const person = '=HYPERLINK("x")';
  const hostile = { ...message, appointments: message.appointments.map((one) => ({ ...one, person })) };
  const files = await renderFiles(hostile);
  const { subject, attachments, headers, text } = renderMail(hostile, site, { address: 'da@comune.example' }, files);
  expect(subject).toBe('Appuntamenti di oggi (1): Anagrafe, lunedì 21 dicembre');
  expect(headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });
  expect(text).toContain('9:00–9:15');
  expect(attachments).toEqual([expect.objectContaining({ filename: 'appuntamenti.xlsx' })]);
  const { sheets } = await readXlsx(files[0]!.content);
  expect(sheets.map(({ rows }) => rows)).toEqual([
    [
      ['Dalle', 'Alle', 'Persona', 'Telefono', 'Servizio', 'Operatore', 'Numero', 'Note'],
      ['9:00', '9:15', person, '081 555 0101', 'Rilascio C.I.E.', 'Maria Bianchi', '271', 'Con passeggino'],
    ],
  ]);
  expect([...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('renderMail names nobody in a notice to the office', () => {
  const { OFFICE_NOTICE, OFFICE_DIGEST } = createExampleMails();
  for (const message of [OFFICE_NOTICE, OFFICE_DIGEST]) {
    const { subject, text, attachments } = renderMail(message, site, { address: 'da@comune.example' });
    expect(`${String(subject)} ${String(text)}`).not.toMatch(/rossi|verdi|mario/i);
    expect(attachments).toEqual([]);
  }
});
