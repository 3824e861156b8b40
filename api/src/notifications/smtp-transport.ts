import { createTransport, type SendMailOptions } from 'nodemailer';

/** Gives mails to a mail server. */
export type MailTransport = { sendMail(mail: SendMailOptions): Promise<unknown>; close(): void };

/** The mail server of an SMTP_URL. One that does not answer is given up after seconds: the mail is tried again later. */
export function smtpTransport(url: string): MailTransport {
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    dnsTimeout: 5_000,
    // Only for a kept connection that the server had closed meanwhile; everything else is the job queue's to repeat.
    maxRequeues: 1,
  });
}
