import { createTransport, type SendMailOptions } from 'nodemailer';

/** Delivers mails to a mail server. */
export type MailTransport = { sendMail(mail: SendMailOptions): Promise<unknown>; close(): void };

/** Timeouts of a mail server in milliseconds: to connect, to send the greeting, and for each response. */
type Patience = { connecting: number; greeting: number; answering: number };

const seconds: Patience = { connecting: 5_000, greeting: 5_000, answering: 10_000 };

/**
 * Connections to the mail server, so that a slow recipient does not delay the mails of others. `SMTP_URL` may say less
 * for a mail server that permits fewer: `?maxConnections=2`.
 */
const MAX_CONNECTIONS = 5;

/** Returns the transport of an SMTP_URL. Without a response it fails after seconds, and the job is retried. */
export function smtpTransport(url: string, patience = seconds): MailTransport {
  return createTransport({
    url,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    connectionTimeout: patience.connecting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.answering,
    dnsTimeout: patience.connecting,
    // For a pooled connection that the server has closed. All other failures are retried by the job queue.
    maxRequeues: 1,
  });
}
