import type { MailKind } from '../../db/entities/booking/mail.ts';
import type { MailMessage } from '../mails/mail-definitions.ts';
import { aCancellation, aConfirmation } from './messages.ts';
import { createWatchMails } from './watch-mails.ts';

const EXPIRES_AT = '2026-12-01T08:00:00Z';
const LINK = { id: '0192f0c1-2345-7abc-8def-0123456789ab', expiresAt: EXPIRES_AT };

/** Returns a mail of each kind, in the given language. */
export function createExampleMails(locale: 'it' | 'en' = 'it'): { [K in MailKind]: MailMessage & { kind: K } } {
  const { municipality } = aConfirmation();
  const common = { locale, municipality, link: LINK };
  const staff = { ...common, recipient: { name: 'Maria Bianchi', email: 'maria@comune.example' } };
  const citizen = { ...common, recipient: { email: 'mario.rossi@example.it' } };
  const booking = aConfirmation({ locale });
  const { recipient, place, service } = booking;
  const invited = { id: LINK.id, until: '2026-12-20' };
  const invitation = { locale, municipality: booking.municipality, recipient, place, service, invitation: invited };
  return {
    BOOKING_CONFIRMED: {
      ...booking,
      kind: 'BOOKING_CONFIRMED',
      booking: { ...booking.booking, notes: 'Vengo con\nmia madre' },
    },
    BOOKING_MOVED: { ...booking, kind: 'BOOKING_MOVED', movedFrom: '2026-12-14T09:30:00Z' },
    BOOKING_CORRECTED: { ...booking, kind: 'BOOKING_CORRECTED' },
    BOOKING_SERVICE_CHANGED: {
      ...booking,
      kind: 'BOOKING_SERVICE_CHANGED',
      serviceBefore: 'Certificati anagrafici',
    },
    BOOKING_REINSTATED: { ...booking, kind: 'BOOKING_REINSTATED' },
    BOOKING_HELD: { ...booking, kind: 'BOOKING_HELD', confirmBy: '2026-12-01T15:40:00Z' },
    BOOKING_EXPIRED: { ...booking, kind: 'BOOKING_EXPIRED', confirmBy: '2026-12-01T15:40:00Z' },
    BOOKING_CANCELLED: {
      ...aCancellation({ locale, reason: 'Lo sportello è chiuso per un corso.' }),
      kind: 'BOOKING_CANCELLED',
    },
    BOOKING_REMINDER: {
      ...booking,
      kind: 'BOOKING_REMINDER',
      missedAppointment: 'Un appuntamento mancato toglie il posto a un’altra persona.',
    },
    BOOKING_RECONFIRM: { ...booking, kind: 'BOOKING_RECONFIRM', reconfirmBy: '2026-12-17T08:00:00Z' },
    BOOKING_RELEASED: {
      ...aCancellation({ locale, reconfirmBy: '2026-12-17T08:00:00Z' }),
      kind: 'BOOKING_RELEASED',
    },
    EMAIL_CHANGED: { ...booking, kind: 'EMAIL_CHANGED' },
    EMAIL_CHANGE: { ...citizen, kind: 'EMAIL_CHANGE' },
    INVITATION: { ...invitation, kind: 'INVITATION' },
    INVITATION_REMINDER: { ...invitation, kind: 'INVITATION_REMINDER' },
    OWN_DATA: { ...citizen, kind: 'OWN_DATA' },
    ...createWatchMails(locale),
    STAFF_INVITATION: { ...staff, kind: 'STAFF_INVITATION' },
    STAFF_PASSWORD_RESET: { ...staff, kind: 'STAFF_PASSWORD_RESET' },
    ...createOfficeMails(locale, municipality),
  };
}

const ENTRY = {
  event: 'MOVED',
  number: 271,
  service: 'Rilascio C.I.E.',
  operator: 'Maria Bianchi',
  place: 'Anagrafe',
  startsAt: '2026-12-21T08:00:00Z',
  movedFrom: '2026-12-14T09:30:00Z',
} as const;

function createOfficeMails(locale: 'it' | 'en', municipality: ReturnType<typeof aConfirmation>['municipality']) {
  const recipient = { name: 'Anagrafe', email: 'anagrafe@comune.example' };
  const common = { locale, municipality, recipient, agenda: 'Anagrafe' };
  const booked = { ...ENTRY, event: 'BOOKED', number: 272, movedFrom: null } as const;
  const appointment = {
    number: 271,
    startsAt: ENTRY.startsAt,
    endsAt: '2026-12-21T08:15:00Z',
    service: ENTRY.service,
    operator: ENTRY.operator,
    person: 'Verdi Anna',
    phone: '081 555 0101',
    notes: 'Con passeggino',
  };
  return {
    OFFICE_NOTICE: { ...common, kind: 'OFFICE_NOTICE' as const, entries: [ENTRY] },
    OFFICE_DIGEST: { ...common, kind: 'OFFICE_DIGEST' as const, entries: [booked, ENTRY] },
    OFFICE_DAY_LIST: { ...common, kind: 'OFFICE_DAY_LIST' as const, appointments: [appointment] },
  };
}
