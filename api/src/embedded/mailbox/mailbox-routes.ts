import type { MailFolder } from './mail-folder.ts';
import { SCRIPT, STYLE } from './mailbox-styles.ts';
import { listPage, mailPage, missingPage } from './mailbox-pages.ts';
import { readMail, type ReceivedMail } from './received-mail.ts';

/** What the mailbox answers to one address. */
export interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  extra?: Record<string, string>;
}

const NEWEST = 200;
const HTML = 'text/html; charset=utf-8';

/** No script, no form, nothing loaded: a mail may show text, style and the pictures it carries; links open a new window. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Says what to answer to each address of the mailbox's site. */
export function mailboxAnswer(mails: MailFolder): (url: URL) => Promise<Answer> {
  const newest = newestMails(mails);
  return async ({ pathname, searchParams }) => {
    if (pathname === '/') return { type: HTML, body: listPage(await newest()) };
    if (pathname === '/mailbox.css') return { type: 'text/css; charset=utf-8', body: STYLE };
    if (pathname === '/mailbox.js') return { type: 'text/javascript; charset=utf-8', body: SCRIPT };
    if (pathname === '/api/mails') return json(await newest(), searchParams.get('to'));
    const [, id = '', part, index] = /^\/mails\/([^/]+)(?:\/(html|raw|attachments))?(?:\/(\d+))?$/.exec(pathname) ?? [];
    const raw = await mails.read(id);
    const found = raw && partOf(await readMail(id, raw), raw, part, Number(index));
    return found ?? { status: 404, type: HTML, body: missingPage() };
  };
}

function partOf(mail: ReceivedMail, raw: Buffer, part: string | undefined, index: number): Answer | undefined {
  if (part === undefined) return { type: HTML, body: mailPage(mail) };
  if (part === 'raw') return { type: 'text/plain; charset=utf-8', body: raw };
  if (part === 'html') {
    return { type: HTML, body: inNewWindow(mail.html), extra: { 'content-security-policy': MAIL_POLICY } };
  }
  const file = mail.attachments[index];
  return (
    file && {
      type: 'application/octet-stream',
      body: file.content,
      extra: { 'content-disposition': saved(file.filename) },
    }
  );
}

/** Inside the frame a link could only lead to a page that cannot run: it opens beside it instead. */
function inNewWindow(markup: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(markup) ? markup.replace(/<head[^>]*>/i, (head) => head + base) : base + markup;
}

function saved(filename: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`;
}

function json(all: ReceivedMail[], to: string | null): Answer {
  const wanted = all.filter((mail) => to === null || mail.to.includes(to));
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(wanted.map(forMachines)),
  };
}

function forMachines({ attachments, ...mail }: ReceivedMail): object {
  const files = attachments.map(({ filename, contentType, text }) => ({ filename, contentType, text }));
  return { ...mail, attachments: files };
}

/** A mail never changes, so each is read once while it is among the newest. */
function newestMails(mails: MailFolder): () => Promise<ReceivedMail[]> {
  let known = new Map<string, Promise<ReceivedMail>>();
  return async () => {
    const ids = (await mails.idsNewestFirst()).slice(0, NEWEST);
    const parsed = async (id: string) => readMail(id, (await mails.read(id)) ?? Buffer.alloc(0));
    known = new Map(ids.map((id) => [id, known.get(id) ?? parsed(id)]));
    return Promise.all(known.values());
  };
}
