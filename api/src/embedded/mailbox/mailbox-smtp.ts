import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailFolder } from './mail-folder.ts';

const MAX_MAIL_BYTES = 10_000_000;

/** The receiving side of the local mailbox: takes every mail sent on this machine, and keeps it before it says so. */
export async function startMailboxSmtp(
  mails: MailFolder,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_MAIL_BYTES,
    closeTimeout: 100,
    logger: false,
    onData: (stream, _session, answer) => {
      mails
        .store(stream, () => !stream.sizeExceeded)
        .then(
          (kept) => answer(kept ? null : Object.assign(new Error('The mail is too large'), { responseCode: 552 })),
          (error: Error) => answer(error),
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(port, '127.0.0.1', () => resolve());
  });
  // A client that hangs up in the middle of a conversation is its own affair.
  smtp.on('error', () => undefined);
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}
