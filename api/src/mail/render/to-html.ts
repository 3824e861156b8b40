import type { MailBlock, MailContent } from './blocks.ts';
import { Html, html } from './html.ts';
import { MAIL_CREST_ID, MAIL_CREST_SIZE } from './mail-crest.ts';
import type { MailAppearance } from '../mails/mail-definition.ts';
import type { Locale } from '../mails/mail-message.ts';

const DEFAULT_COLOR = '#0066cc';

/** Name and appearance of the municipality that sends a mail. */
export type MailSender = { name: string; appearance: MailAppearance };

/** Renders a mail as one-column HTML without external resources; user input is escaped. */
export function htmlPart({ subject, blocks }: MailContent, sender: MailSender, locale: Locale): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;padding:16px;background:#ffffff;color:#17324d;font-family:'Titillium Web',Arial,sans-serif;font-size:16px;line-height:1.5"
      >
        <div style="max-width:600px;margin:0 auto;overflow-wrap:anywhere">
          ${header(sender)}
          <h1 style="font-size:22px;margin:0 0 16px">${subject}</h1>
          ${blocks.map(element)}
        </div>
      </body>
    </html>`.markup;
}

// A table, because some mail programs draw neither flex boxes nor the background of a paragraph.
function header({ name, appearance: { color, crest } }: MailSender): Html {
  const size = String(MAIL_CREST_SIZE);
  const image = html`<td width="${size}" style="padding:12px 0 12px 16px">
    <img src="cid:${MAIL_CREST_ID}" width="${size}" height="${size}" alt="" style="border-radius:4px;display:block" />
  </td>`;
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    style="background:${color ?? DEFAULT_COLOR};margin:0 0 24px"
  >
    <tr>
      ${crest === null ? '' : image}
      <td style="color:#ffffff;font-size:18px;font-weight:bold;padding:12px 16px">${name}</td>
    </tr>
  </table>`;
}

function element(block: MailBlock): Html {
  if ('heading' in block) return html`<h2 style="font-size:18px;margin:24px 0 8px">${block.heading}</h2>`;
  if ('paragraph' in block) return html`<p style="margin:0 0 16px">${lines(block.paragraph)}</p>`;
  if ('list' in block) {
    return html`<ul style="margin:0 0 16px;padding-left:24px">
      ${block.list.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  }
  if ('link' in block) {
    return html`<p style="margin:0 0 16px"><a href="${block.url}" style="color:#0066cc">${block.link}</a></p>`;
  }
  return html`<dl style="margin:0 0 16px">${block.facts.map(fact)}</dl>`;
}

function fact([label, value]: [string, string]): Html {
  return html`<dt style="font-weight:bold">${label}:</dt>
    <dd dir="auto" style="margin:0 0 8px">${lines(value)}</dd>`;
}

function lines(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`));
}
