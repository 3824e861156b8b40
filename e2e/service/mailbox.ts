import { expect } from '@playwright/test';
import { addresses } from './addresses.ts';

/** A mail as the local mailbox hands it to programs. */
export interface Mail {
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; text?: string }[];
}

/** Every mail that one address received, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${addresses.mailbox}/api/mails?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

/** The mail with this subject that one address received, waiting for it as a citizen would. */
export async function mailTo(address: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(address);
        found = mails.find((mail) => mail.subject === subject);
        return mails.map((mail) => mail.subject);
      },
      { message: `the mail "${subject}" to ${address}` },
    )
    .toContain(subject);
  return found!;
}

/** The link of a mail to the page where its booking can be cancelled. */
export function cancelLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/annulla#[\w-]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`The mail holds no link to cancel:\n${mail.text}`);
  return link;
}

/** The link of a mail to the page where its booking can be confirmed. */
export function confirmLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/conferma#[\w-]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`The mail holds no link to confirm:\n${mail.text}`);
  return link;
}

/** The mail whose subject begins so, waiting for it as a citizen would. */
export async function mailBeginning(address: string, beginning: string): Promise<Mail> {
  const found = async () => (await mailsTo(address)).find(({ subject }) => subject.startsWith(beginning));
  await expect.poll(found, { message: `a mail "${beginning}…" to ${address}` }).toBeDefined();
  return (await found())!;
}

/** The calendar file of a mail, its folded lines made whole. */
export function calendarLines(mail: Mail): string[] {
  const file = mail.attachments.find(({ filename }) => filename.endsWith('.ics'))?.text;
  if (file === undefined) throw new Error(`The mail "${mail.subject}" brings no calendar file.`);
  return unfolded(file);
}

/** The lines of a calendar file, unfolded as RFC 5545 (3.1) says. */
export function unfolded(file: string): string[] {
  return file
    .replaceAll(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n');
}
