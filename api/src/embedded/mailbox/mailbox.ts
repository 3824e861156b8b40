import { StartupError } from '../startup-error.ts';
import { openMailFolder } from './mail-folder.ts';
import { startMailboxSmtp } from './mailbox-smtp.ts';
import { startMailboxWeb } from './mailbox-web.ts';

/** The local mailbox that replaces a mail server: SMTP address, web address and shutdown. */
export interface Mailbox {
  smtpUrl: string;
  webUrl: string;
  stop: () => Promise<void>;
}

/** Starts the mailbox that receives all mails when no SMTP server is configured; port 0 selects a free port. */
export async function startMailbox(options: { folder: string; smtpPort?: number; webPort?: number }): Promise<Mailbox> {
  const { folder, smtpPort = 0, webPort = 0 } = options;
  const mails = openMailFolder(folder);
  const smtp = await startMailboxSmtp(mails, smtpPort).catch(throwPortTaken(smtpPort));
  try {
    const web = await startMailboxWeb(mails, webPort).catch(throwPortTaken(webPort));
    return {
      smtpUrl: smtp.url,
      webUrl: web.url,
      stop: async () => {
        await Promise.all([smtp.stop(), web.stop()]);
      },
    };
  } catch (error) {
    await smtp.stop();
    throw error;
  }
}

function throwPortTaken(port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new StartupError(
      `Port ${port} is taken by another program: choose another one for the mailbox with MAILBOX_PORT.`,
    );
  };
}
