import { Html, html } from '../../mail/render/html.ts';
import { summarizeCalendar } from './calendar-summary.ts';
import type { ReceivedMail } from './received-mail.ts';

/** Renders the list of mails, newest first. */
export function renderListPage(mails: ReceivedMail[]): string {
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mail`;
  return renderPage(
    'Casella di posta locale',
    html`<header>
        <h1>Casella di posta locale</h1>
        <p class="quiet">Qui arriva ogni mail che il servizio spedisce: nessuna esce da questo computer.</p>
        <p class="quiet" role="status">${count}</p>
      </header>
      <main>
        ${
          mails.length > 0
            ? html`<ol class="mails card">
                ${mails.map(renderListItem)}
              </ol>`
            : html`<p class="card empty">Nessuna mail, per ora. La pagina si aggiorna da sola.</p>`
        }
      </main>
      <script src="/mailbox.js" type="module"></script>`,
  );
}

function renderListItem({ id, subject, to, date }: ReceivedMail): Html {
  return html`<li>
    <a href="/mails/${id}">
      <strong>${subject || 'Senza oggetto'}</strong>
      <span class="quiet">${formatDateTime(date)}</span>
      <span class="quiet">a ${to}</span>
    </a>
  </li>`;
}

/** Renders a mail with its invitation, attachments, headers and source. */
export function renderMailPage(mail: ReceivedMail): string {
  return renderPage(
    mail.subject || 'Senza oggetto',
    html`<header>
        <nav aria-label="Posta"><a href="/">Tutte le mail</a></nav>
        <h1>${mail.subject || 'Senza oggetto'}</h1>
      </header>
      <main>
        ${renderDefinitionList([
          ['Da', mail.from],
          ['A', mail.to],
          ['Data', formatDateTime(mail.date)],
        ])}
        ${renderBody(mail)} ${renderInvitation(mail)} ${renderAttachments(mail)}
        <details>
          <summary>Tutte le intestazioni</summary>
          <pre class="card" tabindex="0">${mail.headers.join('\n')}</pre>
        </details>
        <p><a href="/mails/${mail.id}/raw">Sorgente della mail</a></p>
      </main>`,
  );
}

function renderBody({ id, html: markup, text }: ReceivedMail): Html {
  const plain = html`<pre class="card" tabindex="0" aria-label="Testo della mail">${text}</pre>`;
  if (markup === '')
    return html`<h2>Testo</h2>
      ${plain}`;
  return html`<h2>Messaggio</h2>
    <div class="card">
      <iframe
        src="/mails/${id}/html"
        title="Messaggio"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerpolicy="no-referrer"
      ></iframe>
    </div>
    <details>
      <summary>Versione di solo testo</summary>
      ${plain}
    </details>`;
}

function renderInvitation(mail: ReceivedMail): Html {
  const rows = summarizeCalendar(mail);
  return rows
    ? html`<h2>Invito per il calendario</h2>
        ${renderDefinitionList(rows)}`
    : html``;
}

function renderAttachments({ id, attachments }: ReceivedMail): Html {
  if (attachments.length === 0) return html``;
  return html`<h2>Allegati</h2>
    <ul class="card files">
      ${attachments.map(
        ({ filename, contentType, content }, index) =>
          html`<li>
            <a href="/mails/${id}/attachments/${String(index)}" download>${filename}</a>
            <span class="quiet">(${contentType}, ${String(content.length)} byte)</span>
          </li>`,
      )}
    </ul>`;
}

function renderDefinitionList(rows: [label: string, value: string][]): Html {
  return html`<dl class="card">
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** Renders the page of a 404 response. */
export function renderNotFoundPage(): string {
  return renderPage(
    'Non trovata',
    html`<main>
      <h1>Questa mail non c'è</h1>
      <p><a href="/">Tutte le mail</a></p>
    </main>`,
  );
}

function renderPage(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/mailbox.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        ${content}
      </body>
    </html>`.markup;
}

const DATE_TIME_FORMAT = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

function formatDateTime(date: string): string {
  return DATE_TIME_FORMAT.format(new Date(date));
}
