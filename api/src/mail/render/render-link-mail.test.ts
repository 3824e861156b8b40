import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import type { StaffMessage } from '../mails/staff/staff-message.ts';
import { renderMail } from './render-mail.ts';
import { hostileWords } from '../test-support/messages.ts';

const site = {
  url: 'https://prenotazioni.example',
  publicUrl: 'https://prenotazioni.example',
  appearance: { color: null, crest: null },
  tokens: {
    cancel: () => 'secret',
    confirm: () => 'another',
    ownData: () => 'own',
    emailChange: () => 'email-token',
    invitation: () => 'invitation-token',
    watch: () => 'watch-token',
    staff: () => 's3cret-t0ken',
  },
};
const URL = 'https://prenotazioni.example/staff/nuova-password#s3cret-t0ken';

function aMessage(different: Partial<StaffMessage> = {}): StaffMessage {
  return {
    kind: 'STAFF_INVITATION',
    locale: 'it',
    municipality: {
      id: 1,
      name: 'Comune di Caivano',
      email: 'protocollo@comune.caivano.na.it',
      timeZone: 'Europe/Rome',
    },
    recipient: { name: 'Maria Bianchi', email: 'maria@comune.example' },
    link: { id: '0192f0c1-2345-7abc-8def-0123456789ab', expiresAt: '2026-12-01T08:00:00.000+01:00' },
    ...different,
  };
}

async function sent(message: StaffMessage) {
  const mail = renderMail(message, site, { address: 'prenotazioni@comune.example' });
  const composer = new MailComposer(mail).compile();
  return { envelope: composer.getEnvelope(), read: await simpleParser(await composer.build()) };
}

describe('the mail of a one-time link', () => {
  test('contains the link and its expiry in text and HTML', async () => {
    const { envelope, read } = await sent(aMessage());
    expect(envelope.to).toEqual(['maria@comune.example']);
    expect(read.subject).toBe('Il tuo accesso alle prenotazioni - Comune di Caivano');
    expect(read.text).toContain('Gentile Maria Bianchi,');
    expect(read.text).toContain(`Scegli la password:\n${URL}`);
    expect(read.text).toContain('vale una volta sola, fino a martedì 1 dicembre 2026 alle ore 8:00.');
    expect(read.html).toContain(`href="${URL}"`);
    expect(read.attachments).toEqual([]);
  });

  test('is about a forgotten password, in the language of the request', async () => {
    expect((await sent(aMessage({ kind: 'STAFF_PASSWORD_RESET' }))).read.text).toContain(
      'la tua password resta quella che è',
    );
    const english = (await sent(aMessage({ kind: 'STAFF_PASSWORD_RESET', locale: 'en' }))).read;
    expect(english.subject).toBe('Reset your password - Comune di Caivano');
  });

  test.each(hostileWords)('is one mail to one recipient with the name %j', async (name) => {
    const { envelope, read } = await sent(aMessage({ recipient: { name, email: 'maria@comune.example' } }));
    expect(envelope.to).toEqual(['maria@comune.example']);
    expect([...read.headers.keys()].filter((header) => /bcc|x-evil/i.test(header))).toEqual([]);
    expect(String(read.html)).not.toMatch(/<script|<img|href="javascript/i);
  });

  test('rejects an invalid recipient address', () => {
    const recipient = { name: 'Maria', email: 'maria@comune.example, evil@example.com' };
    expect(() => renderMail(aMessage({ recipient }), site, { address: 'p@comune.example' })).toThrow(/e-?mail/i);
  });
});
