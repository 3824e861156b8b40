import { expect } from '@playwright/test';
import { addresses } from './addresses.ts';

/** A mail, as returned by the mailbox API. */
export interface Mail {
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; text?: string }[];
}

/** Returns all mails to an address, newest first. */
export async function listMails(address: string): Promise<Mail[]> {
  const response = await fetch(`${addresses.mailbox}/api/mails?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

/** Waits for a mail whose subject starts with a text, like "Confermata: ", and returns the newest. */
export async function waitForMail(address: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const mails = await listMails(address);
        found = mails.find((mail) => mail.subject.startsWith(subject));
        return { found: found !== undefined, subjects: mails.map((mail) => mail.subject) };
      },
      { message: `the mail "${subject}" to ${address}`, intervals: [200] },
    )
    .toMatchObject({ found: true });
  return found!;
}

/** Returns the cancellation link of a mail. Throws an error if there is none. */
export function getCancelLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/annulla\S*#[\w-]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`The mail contains no cancellation link:\n${mail.text}`);
  return link;
}

/** Returns the confirmation link of a mail. Throws an error if there is none. */
export function getConfirmLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/conferma\S*#[\w.-]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`The mail contains no confirmation link:\n${mail.text}`);
  return link;
}

/** Returns the link of an invitation to book. Throws an error if there is none. */
export function getInvitationLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/invito\S*#[\w-]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`The mail contains no invitation link:\n${mail.text}`);
  return link;
}

/** Returns the unfolded lines of a mail's .ics attachment. Throws an error if there is none. */
export function readCalendarLines(mail: Mail): string[] {
  const file = mail.attachments.find(({ filename }) => filename.endsWith('.ics'))?.text;
  if (file === undefined) throw new Error(`The mail "${mail.subject}" has no .ics attachment.`);
  return unfoldLines(file);
}

/** Splits a calendar file into lines, unfolded as RFC 5545, section 3.1, requires. */
export function unfoldLines(file: string): string[] {
  return file
    .replaceAll(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n');
}
