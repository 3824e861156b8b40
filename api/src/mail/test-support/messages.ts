import type { BookingMessage } from '../mails/mail-message.ts';

type Parts = { [Part in keyof BookingMessage]?: Partial<BookingMessage[Part]> };

/** Returns the confirmation of the manual's figure 10, with overrides. */
export function aConfirmation(different: Parts = {}): BookingMessage {
  const message: BookingMessage = {
    kind: 'BOOKING_CONFIRMED',
    locale: 'it',
    municipality: {
      id: 1,
      name: 'Comune di Caivano',
      email: 'protocollo@comune.caivano.na.it',
      phone: '081 8323111',
      timeZone: 'Europe/Rome',
    },
    recipient: { name: 'Mario', surname: 'Rossi', email: 'mario.rossi@example.it' },
    booking: {
      id: '0192f0c1-2345-7abc-8def-0123456789ab',
      number: 5,
      startsAt: '2026-12-21T09:00:00+01:00',
      endsAt: '2026-12-21T09:15:00+01:00',
      notes: '',
      sequence: 0,
    },
    service: {
      name: 'Rilascio C.I.E.',
      requirements: ['Una fototessera', 'La carta d’identità scaduta'],
      notice: { text: 'Si prega di prendere visione di costi e occorrente.', url: 'https://example.it/cie' },
    },
    place: {
      name: 'Ufficio in via Don Minzoni',
      address: 'Via Don Minzoni 1, 80023 Caivano',
      phone: null,
      email: null,
    },
    operator: { name: 'Operatore Generico Anagrafe' },
    reason: '',
    movedFrom: null,
  };
  const changed = Object.entries(different).map(([part, value]) => {
    const before = message[part as keyof BookingMessage];
    return [part, typeof before === 'object' ? { ...before, ...(value as object) } : value];
  });
  return { ...message, ...(Object.fromEntries(changed) as Partial<BookingMessage>) };
}

/** Returns the cancellation of the same booking, with overrides. */
export function aCancellation(different: Parts = {}): BookingMessage {
  return aConfirmation({ kind: 'BOOKING_CANCELLED', ...different, booking: { sequence: 1, ...different.booking } });
}

/** Input that tries to inject headers, calendar properties, markup or template placeholders. */
export const hostileWords = [
  'Mario\r\nBcc: evil@example.com\r\n\r\nHi',
  'Mario\nX-EVIL: 1',
  'Mario\rX-EVIL: 1',
  'Mario\u2028X-EVIL:1\u2029\u0085\u000B\u0000\u0007',
  'BEGIN:VEVENT\r\nSUMMARY:evil\r\nEND:VEVENT',
  'END:VCALENDAR',
  'a;X-EVIL=1:mailto:evil@example.com,b\\',
  '"quoted" \\" name"; CN="x',
  '^n ^^ ^\' "',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  '{{number}} $t(confirmed.subject) ${1+1} $& $1 %s &amp; &lt;',
  'evil@example.com, other@example.com',
  'group: evil@example.com;',
  '=?utf-8?q?=0D=0ABcc:evil=40example.com?=',
  '\u202Eevil\u202C \u2066x\u2069 \uD800',
  'אבג دعوة 👨‍👩‍👧‍👦 Zoë Đặng 日本語',
  'è'.repeat(400),
  '👨‍👩‍👧‍👦'.repeat(120),
  'x'.repeat(3_000),
];
