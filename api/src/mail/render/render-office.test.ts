import { expect, test } from 'vitest';
import { createExampleMails } from '../test-support/example-mails.ts';
import { renderMail } from './render-mail.ts';

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

test("renderMail attaches the day's list as a table without formulas, and names nobody in the subject", () => {
  const message = createExampleMails().OFFICE_DAY_LIST;
  const person = '=HYPERLINK("x")';
  const hostile = { ...message, appointments: message.appointments.map((one) => ({ ...one, person })) };
  const { subject, attachments, headers, text } = renderMail(hostile, site, { address: 'da@comune.example' });
  expect(subject).toBe('Appuntamenti di oggi (1): Anagrafe, lunedì 21 dicembre');
  expect(headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });
  expect(text).toContain('9:00–9:15');
  expect(attachments).toEqual([
    {
      filename: 'appuntamenti.csv',
      contentType: 'text/csv',
      content:
        '\uFEFFDalle;Alle;Persona;Telefono;Servizio;Operatore;Numero;Note\r\n' +
        `9:00;9:15;"'=HYPERLINK(""x"")";081 555 0101;Rilascio C.I.E.;Maria Bianchi;271;Con passeggino`,
    },
  ]);
});

test('renderMail names nobody in a notice to the office', () => {
  const { OFFICE_NOTICE, OFFICE_DIGEST } = createExampleMails();
  for (const message of [OFFICE_NOTICE, OFFICE_DIGEST]) {
    const { subject, text, attachments } = renderMail(message, site, { address: 'da@comune.example' });
    expect(`${String(subject)} ${String(text)}`).not.toMatch(/rossi|verdi|mario/i);
    expect(attachments).toEqual([]);
  }
});
