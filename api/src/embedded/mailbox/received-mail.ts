import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';

/** A parsed mail. */
export interface ReceivedMail {
  id: string;
  date: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: string[];
  attachments: ReceivedAttachment[];
}

/** An attachment; `text` is set only for text files. */
interface ReceivedAttachment {
  filename: string;
  contentType: string;
  text?: string;
  content: Buffer;
}

/** Parses a mail in its MIME source. */
export async function readMail(id: string, raw: Buffer): Promise<ReceivedMail> {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  return {
    id,
    date: (mail.date ?? new Date(0)).toISOString(),
    from: mail.from?.text ?? '',
    to: formatAddresses(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    headers: mail.headerLines.map(({ line }) => line),
    attachments: mail.attachments.map(toAttachment),
  };
}

function formatAddresses(field: ParsedMail['to']): string {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .join(', ');
}

function toAttachment({ filename, contentType, content }: Attachment): ReceivedAttachment {
  const isText = contentType.startsWith('text/') || contentType === 'application/ics';
  return {
    filename: filename ?? (contentType === 'text/calendar' ? 'invito.ics' : 'allegato'),
    contentType,
    ...(isText ? { text: content.toString('utf8') } : {}),
    content,
  };
}
