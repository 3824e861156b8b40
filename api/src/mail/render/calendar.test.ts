import ICAL from 'ical.js';
import { createEvent } from 'ics';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { calendarEvent, calendarFile, type CalendarMethod } from './calendar.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import { aCancellation, aConfirmation, hostileWords } from '../test-support/messages.ts';

const organizer = { name: 'Comune di Caivano', address: 'prenotazioni@comune.example' };
const publicUrl = 'https://prenotazioni.comune.example:8443';
const pageUrl = `${publicUrl}/prenotazione?lang=en#${'a1_-'.repeat(11)}`;

function fileOf(message: BookingMessage, method: CalendarMethod): string {
  return calendarFile(calendarEvent(message, organizer, { publicUrl, pageUrl }), method);
}

function eventOf(file: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event] = calendar.getAllSubcomponents('vevent');
  if (!event) throw new Error('no event');
  return { calendar, event };
}

const expectedOnce = 'VERSION PRODID METHOD UID SUMMARY DTSTAMP DTSTART DTEND SEQUENCE LOCATION URL STATUS ORGANIZER';
const alsoExpected = 'BEGIN END CALSCALE X-PUBLISHED-TTL DESCRIPTION ATTENDEE ACTION TRIGGER';
const allowed = new Set(`${expectedOnce} ${alsoExpected}`.split(' '));

/** Checks requirements of RFC 5545 and 5546 that common parsers do not check. */
function expectStrict(file: string, method: CalendarMethod): void {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/(?!\t)\p{Cc}|\p{Cs}/u);
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // Each physical line is valid UTF-8: no character was split.
  expect(Buffer.from(file).toString()).toBe(file);
  const logical = file
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  const names = logical.map((line) => /^[A-Z-]+(?=[;:])/.exec(line)?.[0] ?? line);
  expect(names.filter((name) => !allowed.has(name))).toEqual([]);
  const alarms = method === 'CANCEL' ? 0 : 1;
  const once = new Set(expectedOnce.split(' '));
  expect(names.filter((name) => once.has(name)).toSorted()).toEqual([...once].toSorted());
  expect(names.filter((name) => name === 'ATTENDEE')).toHaveLength(method === 'PUBLISH' ? 0 : 1);
  expect(names.filter((name) => name === 'TRIGGER')).toHaveLength(alarms);
  expect(logical.filter((line) => line.startsWith('BEGIN:'))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    ...(alarms ? ['BEGIN:VALARM'] : []),
  ]);
  expect(logical).toContain(`METHOD:${method}`);
  const people = logical.filter((line) => /^(ORGANIZER|ATTENDEE);/.test(line));
  const parameters = '(?:;(?:CN="[^"]*"|(?:CUTYPE|ROLE|PARTSTAT)="[A-Z-]+"|RSVP=FALSE))+';
  for (const line of people)
    expect(line).toMatch(new RegExp(`^[A-Z]+${parameters}:mailto:[^\\s:;,"]+@[^\\s:;,"]+$`, 'i'));
  for (const line of logical.filter((line) => /^(SUMMARY|LOCATION|DESCRIPTION):/.test(line))) {
    expect(line.slice(line.indexOf(':') + 1), 'escaped').toMatch(/^(?:[^\\;,]|\\[\\;,nN])*$/);
  }
  const instants = logical.flatMap((line) => /^DT(?:START|END|STAMP):(.*)$/.exec(line)?.[1] ?? []);
  expect(instants).toHaveLength(3);
  for (const instant of instants) expect(instant).toMatch(/^\d{8}T\d{6}Z$/);
  const [, start = '', end = ''] = instants;
  expect(end > start).toBe(true);
}

test('an invitation contains the office as organizer, the citizen as attendee, time and place', () => {
  const file = fileOf(aConfirmation(), 'REQUEST');
  expectStrict(file, 'REQUEST');
  const { event } = eventOf(file);
  expect(event.getFirstPropertyValue('uid')).toBe('0192f0c1-2345-7abc-8def-0123456789ab@prenotazioni.comune.example');
  expect(event.getFirstPropertyValue('sequence')).toBe(0);
  expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(event.getFirstPropertyValue('summary')).toBe('Rilascio C.I.E. - Comune di Caivano');
  expect(event.getFirstPropertyValue('location')).toBe('Ufficio in via Don Minzoni, Via Don Minzoni 1, 80023 Caivano');
  expect(event.getFirstPropertyValue('description')).toBe(
    [
      'Numero prenotazione: 5',
      'Referente: Operatore Generico Anagrafe',
      'Cosa serve:',
      '- Una fototessera',
      '- La carta d’identità scaduta',
      'Comune di Caivano, telefono 081 8323111',
    ].join('\n'),
  );
  expect(event.getFirstProperty('organizer')?.toJSON().slice(1)).toEqual([
    { cn: 'Comune di Caivano' },
    'cal-address',
    'MAILTO:prenotazioni@comune.example',
  ]);
  expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe('Mario Rossi');
  expect(event.getFirstPropertyValue('attendee')).toBe('mailto:mario.rossi@example.it');
});

test('the alarm is set 24 hours before the start', () => {
  const { event } = eventOf(fileOf(aConfirmation(), 'REQUEST'));
  expect(String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT24H');
});

test('a cancellation has the same UID, STATUS:CANCELLED and a higher SEQUENCE', () => {
  const file = fileOf(aCancellation(), 'CANCEL');
  expectStrict(file, 'CANCEL');
  const { calendar, event } = eventOf(file);
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(event.getFirstPropertyValue('uid')).toBe('0192f0c1-2345-7abc-8def-0123456789ab@prenotazioni.comune.example');
  expect(event.getFirstPropertyValue('sequence')).toBe(1);
  expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('a downloaded file has METHOD:PUBLISH and no attendee', () => {
  const file = fileOf(aConfirmation(), 'PUBLISH');
  expectStrict(file, 'PUBLISH');
  expect(eventOf(file).event.getFirstProperty('attendee')).toBeNull();
});

test('a downloaded file of a cancelled booking has STATUS:CANCELLED and no alarm', () => {
  const { event } = eventOf(fileOf(aCancellation(), 'PUBLISH'));
  expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event.getFirstSubcomponent('valarm')).toBeNull();
});

test.each([
  ['the last working day before summer time', '2027-03-26T09:00:00', '20270326T080000Z'],
  ['the first working day of summer time', '2027-03-29T09:00:00', '20270329T070000Z'],
  ['just before clocks go forward', '2027-03-28T01:45:00', '20270328T004500Z'],
  ['just after clocks go forward', '2027-03-28T03:00:00', '20270328T010000Z'],
  ['the last working day of summer time', '2026-10-23T09:00:00', '20261023T070000Z'],
  ['the first working day of winter time', '2026-10-26T09:00:00', '20261026T080000Z'],
  ['the repeated hour, first time', '2026-10-25T02:30:00+02:00', '20261025T003000Z'],
  ['the repeated hour, second time', '2026-10-25T02:30:00+01:00', '20261025T013000Z'],
])('the hour is right on %s', (_, wallClock, utc) => {
  const start = DateTime.fromISO(wallClock, { zone: 'Europe/Rome' });
  const startsAt = /[+-]\d\d:\d\d$/.test(wallClock) ? wallClock : (start.toISO() ?? '');
  const endsAt = DateTime.fromISO(startsAt, { setZone: true }).plus({ minutes: 15 }).toISO() ?? '';
  const file = fileOf(aConfirmation({ booking: { startsAt, endsAt } }), 'REQUEST');
  expectStrict(file, 'REQUEST');
  expect(file).toContain(`\r\nDTSTART:${utc}\r\n`);
  const { event } = eventOf(file);
  expect(new ICAL.Event(event).duration.toString()).toBe('PT15M');
});

test.each(hostileWords.map((hostileText) => [hostileText.slice(0, 40), hostileText]))(
  'hostile text stays one escaped value: %j',
  (_, hostileText) => {
    const message = aConfirmation({
      municipality: { name: hostileText, phone: hostileText },
      recipient: { name: hostileText, surname: hostileText },
      service: { name: hostileText, requirements: [hostileText, hostileText] },
      place: { name: hostileText, address: hostileText },
      operator: { name: hostileText },
      booking: { notes: hostileText },
      reason: hostileText,
    });
    for (const method of ['REQUEST', 'CANCEL', 'PUBLISH'] as const) {
      const kind = method === 'CANCEL' ? 'BOOKING_CANCELLED' : 'BOOKING_CONFIRMED';
      const event = calendarEvent({ ...message, kind }, { ...organizer, name: hostileText }, { publicUrl, pageUrl });
      const file = calendarFile(event, method);
      expectStrict(file, method);
      const { calendar, event: read } = eventOf(file);
      expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
      expect(read.getFirstPropertyValue('organizer')).toBe('MAILTO:prenotazioni@comune.example');
    }
  },
);

test('right-to-left text, accents and emoji are preserved', () => {
  const name = 'אבג دعوة 👨‍👩‍👧‍👦 Zoë Đặng';
  const { event } = eventOf(
    fileOf(aConfirmation({ service: { name }, recipient: { name, surname: '日本' } }), 'REQUEST'),
  );
  expect(event.getFirstPropertyValue('summary')).toBe(`${name} - Comune di Caivano`);
  expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe(`${name} 日本`);
});

test('an event of an English booking is in English', () => {
  const { event } = eventOf(fileOf(aConfirmation({ locale: 'en' }), 'REQUEST'));
  expect(String(event.getFirstPropertyValue('description'))).toContain('What to bring:');
});

test('the error of an invalid event contains no personal data', () => {
  const message = aConfirmation({ recipient: { email: 'mario.rossi@@example.it' } });
  expect(() => fileOf(message, 'REQUEST')).toThrow(/cannot be written: attendees\[0\]\.email$/);
});

test('negative control: the library’s own output fails these checks', () => {
  const [start, end] = [Date.parse('2026-12-01T08:00:00Z'), Date.parse('2026-12-01T08:15:00Z')];
  const by = (name: string, title = 'Rilascio C.I.E.') =>
    createEvent({ method: 'REQUEST', start, end, title, organizer: { name, email: organizer.address } }).value!;
  expect(by('Comune\r\nX-EVIL:1')).toMatch(/^X-EVIL:1/m);
  expect(() => expectStrict(by('Comune\r\nX-EVIL:1'), 'REQUEST')).toThrow('X-EVIL');
  expect(() => expectStrict(by('Comune', 'è'.repeat(60)), 'REQUEST')).toThrow('less than or equal to 75');
  const ours = fileOf(aConfirmation(), 'REQUEST');
  expect(() => expectStrict(ours.replace('SEQUENCE', 'X-EVIL:1\r\nSEQUENCE'), 'REQUEST')).toThrow('X-EVIL');
});
