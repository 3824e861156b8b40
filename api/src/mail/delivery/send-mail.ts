import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { Database } from '../../db/connection/database-handle.ts';
import { getSkipReason } from './skip-reason.ts';
import { createMailBatches, type MailSender } from './mail-batches.ts';
import type { MailKey } from '../outbox/mail-repository.ts';
import type { MailMessage } from '../mails/mail-definitions.ts';
import type { MailAddress } from '../mails/mail-message.ts';
import { toDeliveryError, type DeliveryError } from './delivery-error.ts';
import type { MailTokens } from '../mails/mail-definition.ts';
import { renderFiles, renderMail } from '../render/render-mail.ts';
import { retryPendingMails } from '../outbox/retry-pending.ts';
import { getSiteUrl } from './site-url.ts';
import type { MailTransport } from './smtp-transport.ts';

/** What the mail job needs: the outbox, the mail server, the link secrets and the sender. */
export type SendMailParts = {
  db: Database;
  transport: MailTransport;
  /** Derives the secret of the cancel link at each delivery; it is never stored. */
  deriveCancelToken(municipalityId: number, bookingId: string, linkVersion?: number): string;
  /** Derives the secret that confirms a held booking. */
  deriveConfirmToken(municipalityId: number, bookingId: string, linkVersion?: number): string;
  /** Derives the secret of a one-time link for staff. */
  deriveStaffToken(municipalityId: number, linkId: string): string;
  /** Derives the secret of a link to a citizen's own data. */
  deriveOwnDataToken(municipalityId: number, linkId: string): string;
  /** Derives the secret that confirms a new e-mail address of a booking. */
  deriveEmailChangeToken(municipalityId: number, linkId: string): string;
  /** Derives the secret with which an invited person books. */
  deriveInvitationToken(municipalityId: number, invitationId: string): string;
  /** Derives the secret of the page of a request of the waiting list. */
  deriveWatchToken(municipalityId: number, requestId: string): string;
  publicUrl: string;
  /** Returns the current time in epoch milliseconds. */
  clock(): number;
  from: Pick<MailAddress, 'address'>;
};

/** Timeout of one delivery, so that an unresponsive mail server does not block a worker. */
const SEND_TIMEOUT_MS = 60_000;

const mailKeySchema = z.object({ municipalityId: z.int(), mailId: z.uuid() });

/**
 * Returns the job that delivers one mail of the outbox, at least once: if the process dies between delivery and
 * commit, the mail is sent again with the same Message-ID, UID and SEQUENCE.
 */
export function sendMail(parts: SendMailParts): Task {
  const batches = createMailBatches(parts.db);
  let smtpWasDown = false;

  return async (payload, { job, abortSignal }) => {
    const mail = mailKeySchema.parse(payload);
    const [waiting, sender] = await Promise.all([batches.readPending(mail), batches.readSender(mail.municipalityId)]);
    if (!waiting) return;
    const skipReason = getSkipReason(waiting, parts.clock());
    if (skipReason) return batches.record({ ...mail, error: skipReason, final: true });
    const signal = AbortSignal.any([abortSignal, AbortSignal.timeout(SEND_TIMEOUT_MS)]);
    const failure = await deliver(parts, mail, waiting.message, sender, signal);
    if (failure) {
      const isFinal = failure.final || job.attempts >= job.max_attempts;
      smtpWasDown ||= failure.server;
      await batches.record({ ...mail, error: failure.message, final: isFinal });
      if (isFinal) return;
      throw new Error(failure.message);
    }
    await batches.record({ ...mail, error: null, final: true });
    if (smtpWasDown) {
      smtpWasDown = false;
      await retryPendingMails(parts.db);
    }
  };
}

async function deliver(
  parts: SendMailParts,
  mail: MailKey,
  message: MailMessage,
  { ownHost, appearance }: MailSender,
  signal: AbortSignal,
): Promise<DeliveryError | null> {
  const { publicUrl, transport, from } = parts;
  const messageId = `<${mail.mailId}@${new URL(publicUrl).hostname}>`;
  const site = { url: getSiteUrl(publicUrl, ownHost), publicUrl, tokens: bindTokens(parts, mail), appearance };
  try {
    const files = await renderFiles(message);
    await transport.sendMail({ ...renderMail(message, site, from, files), messageId, signal });
    return null;
  } catch (error) {
    return toDeliveryError(error, message.recipient.email);
  }
}

function bindTokens(parts: SendMailParts, { municipalityId }: MailKey): MailTokens {
  return {
    cancel: (...booking) => parts.deriveCancelToken(municipalityId, ...booking),
    confirm: (...booking) => parts.deriveConfirmToken(municipalityId, ...booking),
    ownData: (linkId) => parts.deriveOwnDataToken(municipalityId, linkId),
    watch: (requestId) => parts.deriveWatchToken(municipalityId, requestId),
    emailChange: (linkId) => parts.deriveEmailChangeToken(municipalityId, linkId),
    invitation: (id) => parts.deriveInvitationToken(municipalityId, id),
    staff: (linkId) => parts.deriveStaffToken(municipalityId, linkId),
  };
}
