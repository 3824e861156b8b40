import { describe, expect, test } from 'vitest';
import { MAIL_KINDS } from '../../db/entities/booking/mail.ts';
import type { MailMessage } from '../mails/mail-definitions.ts';
import { createExampleMails } from '../test-support/example-mails.ts';
import { aConfirmation } from '../test-support/messages.ts';
import { readPreheader, toVisibleText } from '../test-support/visible-text.ts';
import { renderMail } from './render-mail.ts';

const site = {
  url: 'https://prenotazioni.example',
  publicUrl: 'https://prenotazioni.example',
  appearance: { color: null, crest: null },
  tokens: {
    cancel: () => 'cancel-token',
    confirm: () => 'confirm-token',
    ownData: () => 'own-data-token',
    emailChange: () => 'email-token',
    invitation: () => 'invitation-token',
    watch: () => 'watch-token',
    staff: () => 'staff-token',
  },
};
const mails = createExampleMails();
const KINDS = MAIL_KINDS.map((kind) => [kind] as const);
/** Words of the one line in which the text part gives date and time, and of the signs beside the state. */
const OWN_WORDS = new Set(['alle', 'ore', 'at', '✓', '!', '×', 'i']);

function render(message: MailMessage): { subject: string; text: string; html: string } {
  const { subject, text, html } = renderMail(message, site, { address: 'prenotazioni@comune.example' });
  return { subject: String(subject), text: String(text), html: String(html) };
}

function toWords(text: string): string[] {
  const words = text.split(/\s+/).map((word) => word.replace(/^[-.,:]+|[.,:]+$/g, ''));
  return words.filter((word) => word !== '' && !OWN_WORDS.has(word) && !word.startsWith('https://'));
}

test('the subject of each kind says what happened, and of each booking the service and when', () => {
  const subjects = (locale: 'it' | 'en') =>
    Object.fromEntries(MAIL_KINDS.map((kind) => [kind, render(createExampleMails(locale)[kind]).subject]));
  expect(subjects('it')).toEqual({
    BOOKING_CONFIRMED: 'Confermata: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_MOVED: 'Spostata: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_CORRECTED: 'Dati corretti: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_SERVICE_CHANGED: 'Servizio cambiato: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_REINSTATED: 'Di nuovo valida: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_CANCELLED: 'Annullata: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_HELD: 'Conferma entro le 16:40: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_REMINDER: 'Promemoria: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_RECONFIRM: 'Conferma che vieni: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_RELEASED: 'Posto liberato: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    BOOKING_EXPIRED: 'Non confermata: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    EMAIL_CHANGED: 'Email cambiata: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    EMAIL_CHANGE: 'Conferma il nuovo indirizzo email',
    INVITATION: 'Invito a prenotare: Rilascio C.I.E., entro domenica 20 dicembre',
    INVITATION_REMINDER: 'Non hai ancora prenotato: Rilascio C.I.E., entro domenica 20 dicembre',
    OWN_DATA: 'Le tue prenotazioni e i tuoi dati - Comune di Caivano',
    WATCH_JOINED: 'In lista d’attesa: Rilascio C.I.E.',
    SLOT_OFFER: 'Si è liberato un posto: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    SLOT_OFFER_LAPSED: 'Proposta scaduta: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    WATCH_ENDED: 'Lista d’attesa finita: Rilascio C.I.E.',
    STAFF_INVITATION: 'Il tuo accesso alle prenotazioni - Comune di Caivano',
    STAFF_PASSWORD_RESET: 'Reimposta la password - Comune di Caivano',
    OFFICE_NOTICE: 'Prenotazione spostata: Rilascio C.I.E., lunedì 21 dicembre 9:00',
    OFFICE_DIGEST: 'Prenotazioni dell’ultimo giorno (2): Anagrafe',
    OFFICE_DAY_LIST: 'Appuntamenti di oggi (1): Anagrafe, lunedì 21 dicembre',
  });
  expect(subjects('en')).toMatchObject({
    BOOKING_CONFIRMED: 'Confirmed: Rilascio C.I.E., Monday 21 December 9:00',
    BOOKING_HELD: 'Confirm by 16:40: Rilascio C.I.E., Monday 21 December 9:00',
    BOOKING_CANCELLED: 'Cancelled: Rilascio C.I.E., Monday 21 December 9:00',
  });
});

describe.each(KINDS)('the mail %s', (kind) => {
  test('says the same as text and as HTML', () => {
    const { text, html } = render(mails[kind]);
    const shown = toVisibleText(html);
    expect(shown).toMatch(/^Comune di Caivano /);
    expect(new Set(toWords(shown.slice('Comune di Caivano'.length)))).toEqual(new Set(toWords(text)));
  });

  test('has the same links as text and as HTML, and no personal data in them', () => {
    const { text, html } = render(mails[kind]);
    const links = [...html.matchAll(/href="(https[^"]*)"/g)].map(([, url]) => url!);
    expect(links).toEqual(text.match(/https:\S+/g) ?? []);
    expect(links.join(' ')).not.toMatch(/rossi|mario|@/i);
  });

  test('has a preheader, one first heading, a language and colours for dark mode', () => {
    const { html } = render(mails[kind]);
    expect(readPreheader(html)).not.toBe('');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<html dir="ltr" lang="it">');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
  });

  test('lays out with tables for presentation only', () => {
    const { html } = render(mails[kind]);
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
    expect(html).not.toMatch(/display:(?:flex|grid)|position:/);
  });

  test('writes times without a leading zero, in both languages', () => {
    for (const locale of ['it', 'en'] as const) {
      const { subject, text, html } = render(createExampleMails(locale)[kind]);
      expect(`${subject} ${text} ${toVisibleText(html)}`).not.toMatch(/\b0\d:\d\d/);
    }
  });
});

test('a mail of a valid booking says that declining in the calendar does not cancel', () => {
  for (const kind of MAIL_KINDS) {
    const { calendarMethod, text } = { calendarMethod: isInvitation(kind), text: render(mails[kind]).text };
    expect([kind, text.includes('“Rifiuta” nel calendario non annulla')]).toEqual([kind, calendarMethod]);
  }
});

test('negative control: a word that only one part contains is found', () => {
  const { text, html } = render(aConfirmation());
  const more = html.replace('Serve aiuto?', 'Serve ancora aiuto?');
  expect(toWords(toVisibleText(more))).toContain('ancora');
  expect(toWords(text)).not.toContain('ancora');
});

function isInvitation(kind: (typeof MAIL_KINDS)[number]): boolean {
  const { icalEvent } = renderMail(mails[kind], site, { address: 'prenotazioni@comune.example' });
  return String((icalEvent as { method?: string } | undefined)?.method) === 'REQUEST';
}
