import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MailContent } from './blocks.ts';
import type { Locale } from '../mails/mail-message.ts';
import { MailView, type MailSender } from './look/mail-view.tsx';
import { OUTLOOK_STYLE_SHEET } from './look/style-sheet.ts';

const END_OF_HEAD = '</head>';

/** Renders a mail as one-column HTML without external resources; user input is escaped. */
export function htmlPart(content: MailContent, sender: MailSender, locale: Locale): string {
  const page = renderToStaticMarkup(createElement(MailView, { content, sender, locale }));
  // React writes no comments, and Outlook reads its style sheet from one.
  const end = page.indexOf(END_OF_HEAD);
  return `<!doctype html>${page.slice(0, end)}${OUTLOOK_STYLE_SHEET}${page.slice(end)}`;
}
