import { createTransport, type SendMailOptions } from 'nodemailer';

/** Gives mails to a mail server. */
export type MailTransport = { sendMail(mail: SendMailOptions): Promise<unknown>; close(): void };

/** How many milliseconds a mail server may take to let us in, to greet, and to answer once we talk. */
type Patience = { connecting: number; greeting: number; answering: number };

const seconds: Patience = { connecting: 5_000, greeting: 5_000, answering: 10_000 };

/** The mail server of an SMTP_URL. One that does not answer is given up after seconds: the mail is tried again later. */
export function smtpTransport(url: string, patience = seconds): MailTransport {
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience.connecting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.answering,
    dnsTimeout: patience.connecting,
    // Only for a kept connection that the server had closed meanwhile; everything else is the job queue's to repeat.
    maxRequeues: 1,
  });
}
