import type { Task } from 'graphile-worker';
import type { SendMailOptions } from 'nodemailer';
import type { Pool } from 'pg';
import { z } from 'zod';
import { mailAddress } from './mail-address.ts';
import { markFailed, markSent, waitingMail, type MailKey, type WaitingMail } from '../outbox/mail-repository.ts';
import type { MailAddress } from '../mails/mail-message.ts';
import { refusal, type Refusal } from './delivery-error.ts';
import { renderOwnDataMail } from '../mails/render-own-data-mail.ts';
import { renderStaffMail } from '../mails/render-staff-mail.ts';
import { renderMail } from '../mails/render-booking-mail.ts';
import { retryWaiting } from '../outbox/retry-pending.ts';
import { getSiteUrl } from './site-url.ts';
import type { MailTransport } from './smtp-transport.ts';
import { isForStaff } from '../mails/staff-message.ts';

/** What sending needs: the outbox, the mail server, and how mails are signed and where their links lead. */
export type SendMailParts = {
  pool: Pool;
  transport: MailTransport;
  /** The secret of the cancel link, derived anew at each sending: it is stored nowhere. */
  deriveCancelToken(municipalityId: number, bookingId: string): string;
  /** The secret that confirms a held booking, derived likewise. */
  deriveConfirmToken(municipalityId: number, bookingId: string): string;
  /** The secret of a one-time link for staff, derived likewise. */
  deriveStaffToken(municipalityId: number, linkId: string): string;
  /** The secret of a link to somebody’s own data, derived likewise. */
  deriveOwnDataToken(municipalityId: number, linkId: string): string;
  publicUrl: string;
  from: Pick<MailAddress, 'address'>;
};

/** Longest time one sending may take, so that a worker is never lost to a mail server that holds the line. */
const longestSending = 60_000;

const mailKey = z.object({ municipalityId: z.int(), mailId: z.uuid() });

/**
 * The job that sends one mail of the outbox. At least once: if the process dies after the server took the mail and
 * before that was written down, the mail goes out again with the same Message-ID, UID and SEQUENCE.
 */
export function sendMail(parts: SendMailParts): Task {
  let serverWasAway = false;

  return async (payload, { job, abortSignal }) => {
    const mail = mailKey.parse(payload);
    const waiting = await waitingMail(parts.pool, mail);
    if (!waiting) return;
    const neverToSend = reasonNotToSend(waiting);
    if (neverToSend) return markFailed(parts.pool, mail, neverToSend, true);
    const signal = AbortSignal.any([abortSignal, AbortSignal.timeout(longestSending)]);
    const refused = await deliver(parts, mail, waiting, signal);
    if (refused) {
      const givenUp = refused.final || job.attempts >= job.max_attempts;
      serverWasAway ||= refused.server;
      await markFailed(parts.pool, mail, refused.message, givenUp);
      if (givenUp) return;
      throw new Error(refused.message);
    }
    await markSent(parts.pool, mail);
    if (serverWasAway) {
      serverWasAway = false;
      await retryWaiting(parts.pool);
    }
  };
}

function reasonNotToSend({ message, superseded }: WaitingMail): string | null {
  if (!mailAddress.safeParse(message.recipient.email).success) return 'Indirizzo e-mail non valido.';
  // After hours without a mail server "Confermata" must not arrive after "Annullata", nor "Conferma" once it is too late or done.
  if (!superseded) return null;
  return message.kind === 'BOOKING_HELD'
    ? 'Non inviata: nel frattempo la prenotazione è stata confermata o annullata.'
    : 'Non inviata: la prenotazione è stata annullata nel frattempo.';
}

async function deliver(
  parts: SendMailParts,
  mail: MailKey,
  waiting: WaitingMail,
  signal: AbortSignal,
): Promise<Refusal | null> {
  const messageId = `<${mail.mailId}@${new URL(parts.publicUrl).hostname}>`;
  try {
    await parts.transport.sendMail({ ...render(parts, mail, waiting), messageId, signal });
    return null;
  } catch (error) {
    return refusal(error, waiting.message.recipient.email);
  }
}

function render(
  { publicUrl, from, deriveCancelToken, deriveConfirmToken, deriveStaffToken, deriveOwnDataToken }: SendMailParts,
  { municipalityId }: MailKey,
  { message, ownHost }: WaitingMail,
): SendMailOptions {
  const site = getSiteUrl(publicUrl, ownHost);
  if (isForStaff(message)) {
    const linkUrl = `${site}/staff/nuova-password#${deriveStaffToken(municipalityId, message.link.id)}`;
    return renderStaffMail(message, linkUrl, from);
  }
  if (message.kind === 'OWN_DATA') {
    const linkUrl = `${site}/i-miei-dati#${deriveOwnDataToken(municipalityId, message.link.id)}`;
    return renderOwnDataMail(message, linkUrl, from);
  }
  const cancelUrl = `${site}/annulla#${deriveCancelToken(municipalityId, message.booking.id)}`;
  const confirmUrl = `${site}/conferma#${deriveConfirmToken(municipalityId, message.booking.id)}`;
  return renderMail(message, { cancelUrl, confirmUrl, site, publicUrl }, from);
}
