import { once } from 'node:events';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createRunFolder } from '../../test-support/run-folder.ts';
import { CONFIRMATION, ICS } from '../../test-support/sample-mail.ts';
import { startMailbox, type Mailbox } from './mailbox.ts';

let folder: string;
let mailbox: Mailbox;

beforeEach(async () => {
  folder = createRunFolder();
  mailbox = await startMailbox({ folder });
  return async () => {
    await mailbox.stop();
    rmSync(folder, { recursive: true });
  };
});

async function send(mail: SendMailOptions): Promise<void> {
  await createTransport(mailbox.smtpUrl).sendMail(mail);
}

async function read(path: string): Promise<{ status: number; body: string; header: (name: string) => string }> {
  const response = await fetch(mailbox.webUrl + path);
  return {
    status: response.status,
    body: await response.text(),
    header: (name) => response.headers.get(name) ?? '',
  };
}

interface ListedMail {
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; text?: string }[];
}

async function list(query = ''): Promise<ListedMail[]> {
  return JSON.parse((await read(`/api/mails${query}`)).body) as ListedMail[];
}

describe('the local mailbox', () => {
  it('shows a mail with its text, its invitation and its attachment', async () => {
    await send(CONFIRMATION);
    const [mail] = await list();
    expect(mail).toMatchObject({
      from: '"Comune di Caivano" <comune@caivano.example>',
      to: 'anna@example.it',
      subject: 'Prenotazione confermata: perché sì',
    });
    expect(mail?.text).toContain('Ci vediamo lunedì.');
    expect(mail?.html).toContain('<b>lunedì</b>');
    expect(mail?.attachments.find(({ filename }) => filename === 'prenotazione.ics')?.text).toBe(ICS);

    const listPage = await read('/');
    expect(listPage.body).toContain('Prenotazione confermata: perché sì');
    expect(listPage.body).toContain(`href="/mails/${mail?.id}"`);
    const page = await read(`/mails/${mail?.id}`);
    expect(page.body).toContain('<html lang="it">');
    expect(page.body).toContain('lunedì 21 dicembre 2026 alle ore 9:00');
    expect(page.body).toContain('Via Don Minzoni, Caivano');
    expect(page.body).toContain('comune@caivano.example');
  });

  it('serves the .ics byte for byte, and the source of the mail', async () => {
    await send(CONFIRMATION);
    const [mail] = await list();
    const index = mail?.attachments.findIndex(({ filename }) => filename === 'prenotazione.ics');
    const file = await read(`/mails/${mail?.id}/attachments/${index}`);
    expect(file.body).toBe(ICS);
    expect(file.header('content-disposition')).toBe(`attachment; filename*=UTF-8''prenotazione.ics`);
    const source = await read(`/mails/${mail?.id}/raw`);
    expect(source.header('content-type')).toBe('text/plain; charset=utf-8');
    expect(source.body).toMatch(/^Subject: =\?UTF-8/m);
  });

  it('lists the newest first, and filters by recipient', async () => {
    for (const subject of ['uno', 'due', 'tre']) await send({ ...CONFIRMATION, subject, to: `${subject}@example.it` });
    expect((await list()).map(({ subject }) => subject)).toEqual(['tre', 'due', 'uno']);
    expect((await list('?to=due@example.it')).map(({ subject }) => subject)).toEqual(['due']);
  });

  it('keeps its mails across restarts, readable only by their owner', async () => {
    await send(CONFIRMATION);
    await mailbox.stop();
    mailbox = await startMailbox({ folder });
    expect(await list()).toHaveLength(1);
    const [file] = readdirSync(folder);
    expect(statSync(join(folder, String(file))).mode & 0o077).toBe(0);
  });

  it('does not keep a mail whose sender disconnected during the transfer', async () => {
    const { port } = new URL(mailbox.smtpUrl);
    const sender = connect(Number(port), '127.0.0.1').setEncoding('utf8');
    for (const line of ['EHLO x', 'MAIL FROM:<a@b.it>', 'RCPT TO:<c@d.it>', 'DATA']) {
      await once(sender, 'data');
      sender.write(`${line}\r\n`);
    }
    await once(sender, 'data');
    sender.write('Subject: a metà\r\n\r\nnon fin');
    await expect.poll(() => readdirSync(folder)).toHaveLength(1);
    sender.destroy();
    await mailbox.stop();
    mailbox = await startMailbox({ folder });
    expect(await list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('blocks scripts, forms and requests of a hostile mail', async () => {
    await send({
      ...CONFIRMATION,
      subject: '<script>alert(1)</script>',
      text: '</pre><script>alert(2)</script>',
      html: '<script>alert(3)</script><img src=x onerror=alert(4)><form action="http://evil.example"></form>',
    });
    const [mail] = await list();
    for (const path of ['/', `/mails/${mail?.id}`]) {
      const { body, header } = await read(path);
      expect(body).not.toMatch(/<script>|<img|onerror=/);
      expect(header('content-security-policy')).toContain(`default-src 'none'`);
    }
    const frame = await read(`/mails/${mail?.id}/html`);
    expect(frame.body).toContain('alert(3)');
    const policy = frame.header('content-security-policy').split('; ');
    expect(policy).toEqual(expect.arrayContaining([`default-src 'none'`, `form-action 'none'`]));
    expect(policy.find((rule) => rule.startsWith('sandbox'))).not.toMatch(/allow-(scripts|same-origin|top|forms)/);
    expect(policy.some((rule) => rule.startsWith('script-src'))).toBe(false);
  });

  it('opens the links of a mail in a new window, outside the sandboxed frame', async () => {
    await send(CONFIRMATION);
    const [mail] = await list();
    expect((await read(`/mails/${mail?.id}/html`)).body).toContain('<head><base target="_blank">');
  });

  it('lists all mails when one file is not a mail', async () => {
    writeFileSync(join(folder, '018f6f3e-1111-7000-8000-000000000000.eml'), Buffer.from([0, 255, 13, 10, 7, 200]));
    await send(CONFIRMATION);
    expect(await list()).toHaveLength(2);
    expect((await read('/')).status).toBe(200);
  });

  it('returns 404 for an unknown mail or part, also for a path outside its folder', async () => {
    await send(CONFIRMATION);
    const [mail] = await list();
    for (const path of [
      '/mails/nobody',
      '/mails/..%2f..%2fetc%2fpasswd',
      `/mails/${mail?.id}/attachments/9`,
      '/altro',
    ]) {
      expect((await read(path)).status).toBe(404);
    }
    expect((await fetch(mailbox.webUrl, { method: 'POST' })).status).toBe(405);
  });

  it('rejects requests with another host name', async () => {
    const request = get(mailbox.webUrl, { headers: { host: 'evil.example' } });
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(403);
    expect(await text(response)).toBe('');
  });

  it('reports that its port is in use', async () => {
    const webPort = Number(new URL(mailbox.webUrl).port);
    const other = createRunFolder();
    onTestFinished(() => rmSync(other, { recursive: true }));
    await expect(startMailbox({ folder: other, webPort })).rejects.toThrow(/is taken by another program.*MAILBOX_PORT/);
  });
});
