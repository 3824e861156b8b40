import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import type * as Crest from '../../api/src/mail/render/mail-crest.ts';
import type * as Render from '../../api/src/mail/render/render-mail.ts';
import { createExampleMails } from '../../api/src/mail/test-support/example-mails.ts';
import { launchOptions } from '../browser.ts';

type Picture = { title: string; html: string; width: number; scheme: 'light' | 'dark' };

const PHONE_WIDTH = 390;
const DESKTOP_WIDTH = 760;
const FRAME_HEIGHT = 1_560;
const SHEET_WIDTH = 2_880;
/** Pixels of the picture for each pixel of a mail. */
const SCALE = 0.6;
const SHOWN_DARK = ['BOOKING_CONFIRMED', 'BOOKING_HELD', 'BOOKING_CANCELLED'];
const CREST = fileURLToPath(new URL('crest.svg', import.meta.url));

const token = () => 'token';

const file = process.argv[2];
if (!file) throw new Error('Name the file of the picture.');

const browser = await chromium.launch(launchOptions());
await print(browser, await renderPictures(), file);
await browser.close();

async function renderPictures(): Promise<Picture[]> {
  const { toMailCrest } = (await importBuilt('mail/render/mail-crest.js')) as typeof Crest;
  const { renderMail } = (await importBuilt('mail/render/render-mail.js')) as typeof Render;
  const crest = await toMailCrest(readFileSync(CREST));
  const url = 'https://prenotazioni.example';
  const tokens = {
    cancel: token,
    confirm: token,
    ownData: token,
    emailChange: token,
    invitation: token,
    watch: token,
    staff: token,
  };
  const site = { url, publicUrl: url, appearance: { color: null, crest }, tokens };
  const phone = Object.entries(createExampleMails()).map(([kind, message]) => {
    const { subject, html } = renderMail(message, site, { address: 'prenotazioni@comune.example' });
    const shown = String(html).replace(/cid:[^"]+/, `data:image/png;base64,${crest.toString('base64')}`);
    return { kind, title: String(subject), html: shown, width: PHONE_WIDTH, scheme: 'light' } as const;
  });
  const dark = phone.filter(({ kind }) => SHOWN_DARK.includes(kind));
  const wide = dark.map((mail) => ({ ...mail, width: DESKTOP_WIDTH }));
  return [...phone, ...dark.map((mail) => ({ ...mail, scheme: 'dark' as const })), ...wide];
}

async function importBuilt(path: string): Promise<unknown> {
  return import(new URL(`../../api/dist/${path}`, import.meta.url).href);
}

async function print(browser: Browser, pictures: Picture[], file: string): Promise<void> {
  const shots: string[] = [];
  for (const { html, width, scheme } of pictures) {
    const page = await browser.newPage({ viewport: { width, height: FRAME_HEIGHT }, colorScheme: scheme });
    await page.setContent(html);
    shots.push((await page.screenshot()).toString('base64'));
    await page.close();
  }
  const sheet = await browser.newPage({
    viewport: { width: SHEET_WIDTH, height: FRAME_HEIGHT },
    deviceScaleFactor: SCALE,
  });
  await sheet.setContent(`<style>body { margin: 24px; display: flex; flex-wrap: wrap; gap: 24px; font: 600 18px Arial }
    figure { margin: 0 } figcaption { margin: 0 0 8px } img { border: 1px solid #8a9bab; display: block }</style>`);
  await sheet.evaluate(
    (all) => {
      for (const { title, width, shot } of all) {
        const figure = document.body.appendChild(document.createElement('figure'));
        figure.style.width = `${width}px`;
        figure.appendChild(document.createElement('figcaption')).textContent = title;
        figure.appendChild(document.createElement('img')).src = `data:image/png;base64,${shot}`;
      }
    },
    pictures.map(({ title, width }, index) => ({ title, width, shot: shots[index]! })),
  );
  await sheet.screenshot({ path: file, fullPage: true });
}
