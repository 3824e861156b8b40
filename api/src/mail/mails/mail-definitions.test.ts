import { expect, test } from 'vitest';
import { BOOKING_MAIL_KINDS, type BookingMailKind } from '../../db/entities/booking/mail.ts';
import { getMailTitle } from './mail-definitions.ts';

const KINDS = Object.keys(BOOKING_MAIL_KINDS) as BookingMailKind[];

test('getMailTitle returns the name of each booking mail in Italian and English', () => {
  expect(KINDS.map((kind) => [kind, getMailTitle(kind, 'it'), getMailTitle(kind, 'en')])).toEqual([
    ['BOOKING_CONFIRMED', 'Conferma', 'Confirmation'],
    ['BOOKING_MOVED', 'Spostamento', 'Move'],
    ['BOOKING_CORRECTED', 'Correzione dei dati', 'Corrected data'],
    ['EMAIL_CHANGE', 'Conferma della nuova email', 'Confirmation of the new e-mail'],
    ['EMAIL_CHANGED', 'Avviso alla vecchia email', 'Notice to the former e-mail'],
    ['BOOKING_SERVICE_CHANGED', 'Cambio di servizio', 'Change of service'],
    ['BOOKING_REINSTATED', 'Ripristino', 'Reinstatement'],
    ['BOOKING_CANCELLED', 'Annullamento', 'Cancellation'],
    ['BOOKING_HELD', 'Richiesta di conferma', 'Request to confirm'],
    ['BOOKING_EXPIRED', 'Non confermata', 'Not confirmed'],
    ['BOOKING_REMINDER', 'Promemoria', 'Reminder'],
    ['BOOKING_RECONFIRM', 'Richiesta di conferma della presenza', 'Request to confirm the attendance'],
    ['BOOKING_RELEASED', 'Posto liberato', 'Time released'],
  ]);
});
