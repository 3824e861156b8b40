import { type ParsedMail, simpleParser } from 'mailparser';
import { createTransport, type SendMailOptions } from 'nodemailer';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { toMailCrest } from './mail-crest.ts';
import { renderMail } from './render-mail.ts';
import { aCancellation, aConfirmation, hostileWords } from '../test-support/messages.ts';
import { toVisibleText } from '../test-support/visible-text.ts';

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
const from = { address: 'prenotazioni@comune.example' };
const TAGS = new Set(
  `!doctype html head meta title style body div h1 h2 p br dl dt dd ul li a strong span i table tbody tr td
  !--[if ![endif]--`.split(/\s+/),
);
const streamer = createTransport({ streamTransport: true, buffer: true });

async function written(mail: SendMailOptions): Promise<{ raw: string; parsed: ParsedMail; recipients: unknown }> {
  const { message, envelope } = await streamer.sendMail(mail);
  const raw = String(message);
  return { raw, parsed: await simpleParser(raw), recipients: envelope.to };
}

function textOf(mail: SendMailOptions): string {
  return String(mail.text);
}

function htmlOf(mail: SendMailOptions): string {
  return String(mail.html);
}

function textAt(startsAt: string): string {
  return textOf(renderMail(aConfirmation({ booking: { startsAt } }), site, from));
}

describe('the confirmation', () => {
  test('contains in Italian all facts of the manual and the cancel link', () => {
    const mail = renderMail(aConfirmation({ booking: { notes: 'Vengo con\nmia madre' } }), site, from);
    expect(mail.subject).toBe('Confermata: Rilascio C.I.E., lunedì 21 dicembre 9:00');
    expect(textOf(mail)).toBe(`Confermata. Mario, ti aspettiamo.

lunedì 21 dicembre 2026 alle ore 9:00, finisce alle 9:15

Rilascio C.I.E.
Per Mario Rossi
Prenotazione n. 5

Ufficio in via Don Minzoni
Via Don Minzoni 1, 80023 Caivano
Referente: Operatore Generico Anagrafe

Apri la mappa:
https://www.openstreetmap.org/search?query=Via%20Don%20Minzoni%201%2C%2080023%20Caivano

Apri la prenotazione:
https://prenotazioni.example/prenotazione#secret

Le tue note:
  Vengo con
  mia madre

Cosa serve

- Una fototessera
- La carta d’identità scaduta

Informazioni

Si prega di prendere visione di costi e occorrente.

Leggi le informazioni su Rilascio C.I.E.:
https://example.it/cie

Se non puoi venire

Nella pagina della prenotazione puoi cambiare orario o annullare, così il posto va a un’altra persona. \
Aprire la pagina non annulla niente: ti sarà chiesta conferma. \
Anche premere “Rifiuta” nel calendario non annulla la prenotazione.

Annulla Prenotazione:
https://prenotazioni.example/annulla#secret

Serve aiuto?

081 8323111

Comune di Caivano. Oppure rispondi a questa email.

Grazie per aver utilizzato il sistema online di prenotazione.

Cordiali saluti
Comune di Caivano - Servizio di prenotazioni
`);
  });

  test('contains the same facts in HTML with lang, descriptive links and no external resource', () => {
    const html = htmlOf(renderMail(aConfirmation(), site, from));
    expect(html).toMatch(/^<!doctype html><html dir="ltr" lang="it">/);
    const map = 'https://www.openstreetmap.org/search?query=Via%20Don%20Minzoni%201%2C%2080023%20Caivano';
    expect([...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      map,
      'https://prenotazioni.example/prenotazione#secret',
      'https://example.it/cie',
      'https://prenotazioni.example/annulla#secret',
      'tel:0818323111',
    ]);
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|src=|@import/i);
  });

  test('begins with the state, then the date and the time, which come before the service and the place', () => {
    const words = toVisibleText(htmlOf(renderMail(aConfirmation(), site, from)));
    expect(words).toMatch(
      /^Comune di Caivano ✓ Confermata\. Mario, ti aspettiamo\. lunedì 21 dicembre 2026 9:00 finisce/,
    );
  });

  test('is in English for an English booking', () => {
    const mail = renderMail(aConfirmation({ locale: 'en' }), site, from);
    expect(mail.subject).toBe('Confirmed: Rilascio C.I.E., Monday 21 December 9:00');
    expect(textOf(mail)).toContain('Monday 21 December 2026 at 9:00, ends at 9:15');
    expect(htmlOf(mail)).toContain('lang="en"');
  });

  test('shows the municipality’s local time in summer and winter', () => {
    expect(textAt('2027-03-26T08:00:00Z')).toContain('venerdì 26 marzo 2027 alle ore 9:00');
    expect(textAt('2027-03-29T07:00:00Z')).toContain('lunedì 29 marzo 2027 alle ore 9:00');
    expect(textAt('2026-10-23T07:00:00Z')).toContain('venerdì 23 ottobre 2026 alle ore 9:00');
  });

  test('omits the sections without content', () => {
    const text = textOf(renderMail(aConfirmation({ service: { notice: null, requirements: [] } }), site, from));
    expect(text).not.toMatch(/Cosa serve|Informazioni\n|Le tue note/);
  });

  test('shows the phone number of the place if it has one, as a link that calls it', () => {
    const mail = renderMail(aConfirmation({ place: { phone: '+39 081/000-00' } }), site, from);
    expect(textOf(mail)).toContain('Serve aiuto?\n\n+39 081/000-00\n\nUfficio in via Don Minzoni.');
    expect(htmlOf(mail)).toContain('href="tel:+3908100000"');
  });

  test('does not link a phone number that is a sentence', () => {
    const html = htmlOf(renderMail(aConfirmation({ place: { phone: 'solo di mattina' } }), site, from));
    expect(html).toContain('solo di mattina');
    expect(html).not.toContain('tel:');
  });

  test('shortens a long service in the subject, so that the date stays in sight', () => {
    const { subject } = renderMail(aConfirmation({ service: { name: 'Certificati '.repeat(20) } }), site, from);
    expect(subject).toMatch(/^Confermata: Certificati .{55,60}…, lunedì 21 dicembre 9:00$/);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'www.example.it', 'https://[', '//example.it'])(
    'does not link a notice URL with the scheme of %s',
    (url) => {
      const mail = renderMail(aConfirmation({ service: { notice: { text: 'Leggi', url } } }), site, from);
      expect(htmlOf(mail)).not.toContain(url);
      expect(textOf(mail)).toContain('Leggi');
    },
  );
});

describe('the header', () => {
  const drawCrest = async () =>
    toMailCrest(
      await sharp({ create: { width: 20, height: 40, channels: 4, background: '#00aa0000' } })
        .png()
        .toBuffer(),
    );

  test('has the name of the comune on the default blue, without a crest', async () => {
    const { parsed } = await written(renderMail(aConfirmation(), site, from));
    expect(parsed.html).toMatch(/color:#ffffff[^>]*background-color:#0066cc">Comune di Caivano</);
    expect(parsed.html).not.toContain('<img');
    expect(parsed.attachments.map(({ contentType }) => contentType)).not.toContain('image/png');
  });

  test('has the colour of the comune and its crest, which is attached beside the calendar event', async () => {
    const appearance = { color: '#7a1f3d', crest: await drawCrest() };
    const { raw, parsed } = await written(renderMail(aConfirmation(), { ...site, appearance }, from));
    expect(htmlOf(renderMail(aConfirmation(), { ...site, appearance }, from))).toContain(
      '<img src="cid:stemma@prenotazioni"',
    );
    expect(parsed.html).toContain('background-color:#7a1f3d');
    expect(parsed.html).not.toMatch(/#0066cc|<link/);
    const [crest] = parsed.attachments.filter(({ cid }) => cid === 'stemma@prenotazioni');
    expect(crest).toMatchObject({ contentType: 'image/png', contentDisposition: 'inline', related: true });
    expect(crest!.content).toEqual(appearance.crest);
    expect(raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
  });

  test('has a crest on white, so that a dark mail program leaves it readable', async () => {
    const { data, info } = await sharp(await drawCrest())
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 96, height: 96, channels: 3 });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect(data.every((value) => value === 255)).toBe(true);
  });
});

describe('the cancellation', () => {
  test('contains the cancelled appointment, the reason and a link to book again', () => {
    const mail = renderMail(aCancellation({ reason: 'Sportello chiuso' }), site, from);
    expect(mail.subject).toBe('Annullata: Rilascio C.I.E., lunedì 21 dicembre 9:00');
    const text = textOf(mail);
    expect(text).toContain('Annullata. Questo appuntamento non vale più.\n\nlunedì 21 dicembre 2026 alle ore 9:00');
    expect(text).toContain('\n\nMotivo: Sportello chiuso\n\n');
    expect(text).toContain('Prenota un altro appuntamento:\nhttps://prenotazioni.example\n');
    expect(htmlOf(mail)).toMatch(/text-decoration:line-through">9:00</);
  });

  test('leaves out a missing reason and contains no cancel link', () => {
    const mail = renderMail(aCancellation(), site, from);
    expect(textOf(mail)).not.toContain('Motivo');
    expect(textOf(mail) + htmlOf(mail)).not.toContain('secret');
  });
});

describe('the MIME message', () => {
  test.each([
    ['REQUEST', aConfirmation(), 0],
    ['CANCEL', aCancellation(), 1],
  ])('the calendar goes along as %s, as alternative and as attachment', async (method, message, sequence) => {
    const { raw, parsed } = await written(renderMail(message, site, from));
    expect(raw).toMatch(new RegExp(`^Content-Type: text/calendar; charset=utf-8; method=${method}\\r$`, 'm'));
    const file = parsed.attachments.find(({ filename }) => filename === 'prenotazione.ics');
    expect(file?.contentType).toBe('application/ics');
    expect(String(file?.content)).toContain(`METHOD:${method}\r\n`);
    expect(String(file?.content)).toContain(`SEQUENCE:${sequence}\r\n`);
  });

  test('has the municipality as sender and Reply-To, and is marked as auto-generated', async () => {
    const { parsed } = await written(renderMail(aConfirmation(), site, from));
    expect(parsed.from?.value).toEqual([
      { name: 'Comune di Caivano - Prenotazioni', address: 'prenotazioni@comune.example' },
    ]);
    expect(parsed.replyTo?.value[0]?.address).toBe('protocollo@comune.caivano.na.it');
    const withOwnAddress = aConfirmation({ place: { email: 'anagrafe@comune.caivano.na.it' } });
    expect(renderMail(withOwnAddress, site, from).replyTo).toBe('anagrafe@comune.caivano.na.it');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('content-language')).toBe('it');
  });

  test.each(hostileWords.map((hostileText) => [hostileText.slice(0, 40), hostileText]))(
    'hostile text stays one escaped value: %j',
    async (_, hostileText) => {
      const hostile = aConfirmation({
        municipality: { name: hostileText, phone: hostileText, email: hostileText },
        recipient: { name: hostileText, surname: hostileText },
        service: {
          name: hostileText,
          requirements: [hostileText],
          notice: { text: hostileText, url: hostileText },
        },
        place: { name: hostileText, address: hostileText, phone: hostileText },
        operator: { name: hostileText },
        booking: { notes: hostileText },
      });
      const usual = await written(renderMail(aConfirmation(), site, from));
      for (const message of [hostile, { ...hostile, kind: 'BOOKING_CANCELLED' as const, reason: hostileText }]) {
        const { raw, parsed, recipients } = await written(renderMail(message, site, from));
        expect(recipients).toEqual(['mario.rossi@example.it']);
        expect([parsed.to].flat().flatMap((to) => to?.value.map(({ address }) => address))).toEqual([
          'mario.rossi@example.it',
        ]);
        expect(parsed.cc ?? parsed.bcc).toBeUndefined();
        const names = [...parsed.headers.keys()].filter((name) => name !== 'reply-to');
        expect(names).toEqual([...usual.parsed.headers.keys()].filter((name) => name !== 'reply-to'));
        for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
        const tags = [...String(parsed.html).matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name!.toLowerCase());
        expect(tags.filter((name) => !TAGS.has(name))).toEqual([]);
        expect(String(parsed.html)).not.toMatch(/<[^>]*\son\w+\s*=|href="(?!https:|tel:\+?\d+")/i);
        expect(parsed.attachments).toHaveLength(usual.parsed.attachments.length);
      }
    },
  );

  test.each([
    'mario@example.it, evil@example.com',
    'mario@example.it\r\nBcc: evil@example.com',
    'mario@example.it\n',
    'mario@example.it\r\nRCPT TO:<evil@example.com>',
    'group: evil@example.com;',
    '"a b"@example.it',
    'Mario <mario@example.it>',
    'mario@example.it evil@example.com',
    'mario@example.it;evil@example.com',
    'mario@@example.it',
    'mario@localhost\u0000.it',
    '@example.it',
    '',
    `${'a'.repeat(250)}@example.it`,
  ])('no mail is written to %j', (email) => {
    expect(() => renderMail(aConfirmation({ recipient: { email } }), site, from)).toThrow(
      /Not one e-mail address|Invalid email address|Too big|cannot be written/,
    );
  });
});

describe('the mail that asks to confirm', () => {
  const asking = (different: Parameters<typeof aConfirmation>[0] = {}) =>
    renderMail(aConfirmation({ kind: 'BOOKING_HELD', confirmBy: '2026-12-01T15:40:00Z', ...different }), site, from);

  test('contains the local time until which the slot is held, and links to confirm and cancel', () => {
    const mail = asking();
    expect(mail.subject).toBe('Conferma entro le 16:40: Rilascio C.I.E., lunedì 21 dicembre 9:00');
    expect(textOf(mail)).toBe(`Da confermare. Il posto è tenuto per te fino a martedì 1 dicembre 2026 alle ore 16:40.

lunedì 21 dicembre 2026 alle ore 9:00, finisce alle 9:15

Rilascio C.I.E.
Per Mario Rossi
Prenotazione n. 5

Ufficio in via Don Minzoni
Via Don Minzoni 1, 80023 Caivano
Referente: Operatore Generico Anagrafe

Conferma la prenotazione:
https://prenotazioni.example/conferma#another

Aprire il collegamento non basta: nella pagina premi “Conferma la prenotazione”. \
Se non confermi in tempo, il posto torna libero per altri.

Se non ti serve più

Puoi liberare subito il posto. Se non sei stato tu a prenotare, ignora questo messaggio.

Annulla Prenotazione:
https://prenotazioni.example/annulla#secret

Serve aiuto?

081 8323111

Comune di Caivano. Oppure rispondi a questa email.

Grazie per aver utilizzato il sistema online di prenotazione.

Cordiali saluti
Comune di Caivano - Servizio di prenotazioni
`);
    expect(asking({ locale: 'en' }).subject).toMatch(/^Confirm by 16:40: /);
  });

  test('has no calendar attachment until the booking is confirmed', () => {
    expect(asking().icalEvent).toBeUndefined();
    expect(asking({ kind: 'BOOKING_CANCELLED' }).icalEvent).toBeUndefined();
    const expired = asking({ kind: 'BOOKING_EXPIRED' });
    expect(expired.icalEvent).toBeUndefined();
    expect(expired.subject).toMatch(/^Non confermata: /);
    expect(textOf(expired)).toContain('La prenotazione non è stata confermata in tempo: il posto è di nuovo libero.');
    expect(textOf(expired)).not.toContain('#');
    expect(renderMail(aConfirmation(), site, from).icalEvent).toBeDefined();
  });
});
