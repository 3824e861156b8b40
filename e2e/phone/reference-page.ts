import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { PHONE } from './booking.ts';
import { getLongestTask, openSlowPage, press, waitFor } from './slow-phone.ts';

/** Number of the times that the reference shows, about those of a week of one operator. */
const TIMES = 100;
const PAGE = `<!doctype html><html lang="en"><title>Reference</title><meta name="viewport" content="width=device-width">
<main></main><script type="module">
const main = document.querySelector('main');
const { places } = await (await fetch('/places')).json();
main.innerHTML = places.map((place) => '<p>' + place + '</p>').join('') + '<button class="next">Next</button>';
main.querySelector('.next').addEventListener('click', async () => {
  const { times } = await (await fetch('/times')).json();
  const format = new Intl.DateTimeFormat('it-IT', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Rome' });
  main.innerHTML = times.map((at) => '<button class="time">' + format.format(new Date(at)) + '</button>').join('');
});
</script></html>`;
const FIRST_TIME = Date.parse('2026-11-30T08:00:00Z');
const times = Array.from({ length: TIMES }, (_, index) => new Date(FIRST_TIME + index * 900_000).toISOString());
const ANSWERS: Record<string, [type: string, body: string]> = {
  '/': ['text/html', PAGE],
  '/places': ['application/json', JSON.stringify({ places: Array.from({ length: 20 }, (_, i) => `Place ${i}`) })],
  '/times': ['application/json', JSON.stringify({ times })],
};

/** A page without a framework that reads places, then times after a press: the least that a page must do. */
export interface ReferencePage {
  url: string;
  close(): void;
}

/** Serves the reference page on a free port. */
export async function serveReferencePage(): Promise<ReferencePage> {
  const server = createServer((request, response) => {
    const [type, body] = ANSWERS[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/** Measures the reference page on the same phone. */
export async function measureReference(browser: Browser, url: string) {
  const { page, close } = await openSlowPage(browser, PHONE);
  try {
    await page.goto(url, { waitUntil: 'commit' });
    const firstUsable = await waitFor(page, '.next');
    await press(page, '.next');
    const timesAt = await waitFor(page, '.time');
    const pressedAt = await page.evaluate(() => globalThis.window.probe.pressedAt);
    return { firstUsable, timesUsable: timesAt - pressedAt, longestTask: await getLongestTask(page, 0, timesAt) };
  } finally {
    await close();
  }
}
