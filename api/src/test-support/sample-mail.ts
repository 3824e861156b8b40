import type { SendMailOptions } from 'nodemailer';

/** A calendar invitation (iCalendar, METHOD:REQUEST). */
export const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:test',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:1@test',
  'DTSTAMP:20261101T080000Z',
  'DTSTART:20261221T080000Z',
  'DTEND:20261221T081500Z',
  'SEQUENCE:0',
  'SUMMARY:Rilascio C.I.E.',
  'LOCATION:Via Don Minzoni\\, Caivano',
  'ORGANIZER:mailto:comune@caivano.example',
  'ATTENDEE:mailto:anna@example.it',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** A booking confirmation with text, HTML and invitation. */
export const CONFIRMATION: SendMailOptions = {
  from: { name: 'Comune di Caivano', address: 'comune@caivano.example' },
  to: 'anna@example.it',
  subject: 'Prenotazione confermata: perché sì',
  text: 'Ci vediamo lunedì.',
  html: '<html><head><title>x</title></head><body><p>Ci vediamo <b>lunedì</b>.</p><a href="http://localhost:4000/annulla#t">Annulla</a></body></html>',
  icalEvent: { method: 'REQUEST', filename: 'prenotazione.ics', content: ICS },
};
