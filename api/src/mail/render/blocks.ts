/** A block of a mail; the text part and the HTML part are rendered from the same blocks. */
export type MailBlock =
  | { heading: string }
  | { paragraph: string }
  | { facts: [label: string, value: string][] }
  | { list: string[] }
  | { link: string; url: string };

/** The content of a mail before it is rendered as text and HTML. */
export type MailContent = { subject: string; blocks: MailBlock[] };
