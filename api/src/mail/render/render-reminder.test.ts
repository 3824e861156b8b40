import { expect, test } from 'vitest';
import { aConfirmation } from '../test-support/messages.ts';
import { renderMail } from './render-mail.ts';

const site = {
  url: 'https://prenotazioni.example',
  publicUrl: 'https://prenotazioni.example',
  appearance: { color: null, crest: null },
  tokens: {
    cancel: () => 'secret',
    confirm: () => 'confirm',
    ownData: () => 'own',
    emailChange: () => 'change',
    invitation: () => 'invitation-token',
    watch: () => 'watch-token',
    staff: () => 'staff',
  },
};
const from = { address: 'prenotazioni@comune.example' };
const missedAppointment = 'Un appuntamento mancato costa al Comune 20 euro.';
const reminder = aConfirmation({ kind: 'BOOKING_REMINDER', missedAppointment });

test('a reminder says when, where and what to bring, what a miss costs, and how to free the time', () => {
  const mail = renderMail(reminder, site, from);
  expect(mail.subject).toBe('Promemoria: Rilascio C.I.E., lunedì 21 dicembre 9:00');
  expect(mail.text).toContain('Promemoria. Mario, ti aspettiamo.\n\nlunedì 21 dicembre 2026 alle ore 9:00');
  expect(mail.text).toContain('Ufficio in via Don Minzoni\nVia Don Minzoni 1, 80023 Caivano');
  expect(mail.text).toContain(
    'https://www.openstreetmap.org/search?query=Via%20Don%20Minzoni%201%2C%2080023%20Caivano',
  );
  expect(mail.text).toContain('- Una fototessera\n- La carta d’identità scaduta');
  expect(mail.text).toContain(missedAppointment);
  expect(mail.text).toContain('Non posso venire:\nhttps://prenotazioni.example/annulla#secret');
  expect(mail.text).toContain('Cambia orario:\nhttps://prenotazioni.example/cambia-orario#secret');
});

test('a reminder without requirements and without the sentence of the municipality omits both', () => {
  const { missedAppointment: _, ...rest } = reminder;
  const { text } = renderMail({ ...rest, service: { ...rest.service, requirements: [] } }, site, from);
  expect(text).not.toMatch(/Cosa serve|undefined|20 euro/);
});

test('a reminder carries no calendar event: the one of the confirmation has an alarm', () => {
  expect(renderMail(reminder, site, from).icalEvent).toBeUndefined();
});

test('a reminder of an English booking is in English and opens the English page', () => {
  const { subject, text } = renderMail({ ...reminder, locale: 'en' }, site, from);
  expect(subject).toBe('Reminder: Rilascio C.I.E., Monday 21 December 9:00');
  expect(text).toContain('I cannot come:\nhttps://prenotazioni.example/annulla?lang=en#secret');
});
