import type { MailFolder } from './mail-folder.ts';
import { SCRIPT, STYLE } from './mailbox-styles.ts';
import { renderListPage, renderMailPage, renderNotFoundPage } from './mailbox-pages.ts';
import { readMail, type ReceivedMail } from './received-mail.ts';

/** Response of the mailbox site; `status` defaults to 200. */
export interface MailboxResponse {
  status?: number;
  type: string;
  body: string | Buffer;
  extra?: Record<string, string>;
}

const MAX_LISTED_MAILS = 200;
const HTML_TYPE = 'text/html; charset=utf-8';

/** Blocks scripts, forms and requests: a mail shows text, styles and embedded pictures; its links open a new window. */
const MAIL_CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Creates the request handler of the mailbox site. */
export function createMailboxHandler(mails: MailFolder): (url: URL) => Promise<MailboxResponse> {
  const newest = createNewestMailsCache(mails);
  return async ({ pathname, searchParams }) => {
    if (pathname === '/') return { type: HTML_TYPE, body: renderListPage(await newest()) };
    if (pathname === '/mailbox.css') return { type: 'text/css; charset=utf-8', body: STYLE };
    if (pathname === '/mailbox.js') return { type: 'text/javascript; charset=utf-8', body: SCRIPT };
    if (pathname === '/api/mails') return toJsonResponse(await newest(), searchParams.get('to'));
    const [, id = '', part, index] = /^\/mails\/([^/]+)(?:\/(html|raw|attachments))?(?:\/(\d+))?$/.exec(pathname) ?? [];
    const raw = await mails.read(id);
    const response = raw && renderPart(await readMail(id, raw), raw, part, Number(index));
    return response ?? { status: 404, type: HTML_TYPE, body: renderNotFoundPage() };
  };
}

function renderPart(
  mail: ReceivedMail,
  raw: Buffer,
  part: string | undefined,
  index: number,
): MailboxResponse | undefined {
  if (part === undefined) return { type: HTML_TYPE, body: renderMailPage(mail) };
  if (part === 'raw') return { type: 'text/plain; charset=utf-8', body: raw };
  if (part === 'html') {
    return {
      type: HTML_TYPE,
      body: addBlankTarget(mail.html),
      extra: { 'content-security-policy': MAIL_CONTENT_SECURITY_POLICY },
    };
  }
  const file = mail.attachments[index];
  return (
    file && {
      type: 'application/octet-stream',
      body: file.content,
      extra: { 'content-disposition': toDisposition(file.filename) },
    }
  );
}

/** Opens links in a new window: a page inside the sandboxed frame could not run its scripts. */
function addBlankTarget(markup: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(markup) ? markup.replace(/<head[^>]*>/i, (head) => head + base) : base + markup;
}

function toDisposition(filename: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`;
}

function toJsonResponse(all: ReceivedMail[], to: string | null): MailboxResponse {
  const selected = all.filter((mail) => to === null || mail.to.includes(to));
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(selected.map(toJsonMail)),
  };
}

function toJsonMail({ attachments, ...mail }: ReceivedMail): object {
  const files = attachments.map(({ filename, contentType, text }) => ({ filename, contentType, text }));
  return { ...mail, attachments: files };
}

/** Caches the newest mails; a stored mail never changes. */
function createNewestMailsCache(mails: MailFolder): () => Promise<ReceivedMail[]> {
  let cache = new Map<string, Promise<ReceivedMail>>();
  return async () => {
    const ids = (await mails.listIdsNewestFirst()).slice(0, MAX_LISTED_MAILS);
    const parsed = async (id: string) => readMail(id, (await mails.read(id)) ?? Buffer.alloc(0));
    cache = new Map(ids.map((id) => [id, cache.get(id) ?? parsed(id)]));
    return Promise.all(cache.values());
  };
}
