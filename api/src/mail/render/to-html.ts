import type { Content, Piece } from '../mails/booking-content.ts';
import { Html, html } from './html.ts';
import type { Locale } from '../mails/mail-message.ts';

/** A mail as simple HTML: one column for any width, nothing loaded from outside, words of people shown as text. */
export function htmlPart({ subject, pieces }: Content, locale: Locale): string {
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
          <h1 style="font-size:22px;margin:0 0 16px">${subject}</h1>
          ${pieces.map(element)}
        </div>
      </body>
    </html>`.markup;
}

function element(piece: Piece): Html {
  if ('heading' in piece) return html`<h2 style="font-size:18px;margin:24px 0 8px">${piece.heading}</h2>`;
  if ('paragraph' in piece) return html`<p style="margin:0 0 16px">${lines(piece.paragraph)}</p>`;
  if ('list' in piece) {
    return html`<ul style="margin:0 0 16px;padding-left:24px">
      ${piece.list.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  }
  if ('link' in piece) {
    return html`<p style="margin:0 0 16px"><a href="${piece.url}" style="color:#0066cc">${piece.link}</a></p>`;
  }
  return html`<dl style="margin:0 0 16px">${piece.facts.map(fact)}</dl>`;
}

function fact([label, value]: [string, string]): Html {
  return html`<dt style="font-weight:bold">${label}:</dt>
    <dd dir="auto" style="margin:0 0 8px">${lines(value)}</dd>`;
}

function lines(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`));
}
