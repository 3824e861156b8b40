import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailFolder } from './mail-folder.ts';

const MAX_MAIL_BYTES = 10_000_000;

/** Starts the SMTP server of the local mailbox; it stores each mail before it confirms the delivery. */
export async function startMailboxSmtp(
  mails: MailFolder,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_MAIL_BYTES,
    closeTimeout: 100,
    logger: false,
    onData: (stream, _session, respond) => {
      mails
        .store(stream, () => !stream.sizeExceeded)
        .then(
          (kept) => respond(kept ? null : Object.assign(new Error('The mail is too large'), { responseCode: 552 })),
          (error: Error) => respond(error),
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(port, '127.0.0.1', () => resolve());
  });
  // Ignores clients that disconnect during a session.
  smtp.on('error', () => undefined);
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}
