import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { pressButton } from '../actions/press.ts';
import { expectSummaryRows } from '../actions/expect-summary.ts';
import { toApplicant } from '../citizen.ts';
import { refreshDay, bookTime } from '../service/test-day.ts';
import { getStatusByToken } from '../service/api.ts';
import { addresses } from '../service/addresses.ts';
import { readCalendarLines, getCancelLink, waitForMail, type Mail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

const CONFIRMATION = 'Confermata: ';
const CANCELLATION = 'Annullata: ';

test('a citizen cancels with the mailed link, receives the cancellation mail, and the time is free again', async ({
  page,
  day,
  citizen,
  monitor,
}) => {
  // The sandboxed mail frame blocks scripts, including Playwright's own.
  monitor.allowProblem(/document's frame is sandboxed/);
  const time = day.times[0]!;
  const token = await bookTime(day, time, toApplicant(citizen));
  const confirmation = await waitForMail(citizen.email, CONFIRMATION);

  const own = await openFromMailbox(page, confirmation);
  await expect(own).toHaveTitle('La tua prenotazione - Comune di Caivano');
  await expect(own.getByRole('heading', { level: 2, name: 'Annulla la prenotazione' })).toBeFocused();
  await expectSummaryRows(own.getByRole('main'), {
    Stato: 'Confermata',
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
    Servizio: 'Rilascio C.I.E.',
    Email: citizen.email,
  });
  await checkAccessibility('cancellation form')(own);
  expect(await getStatusByToken(token)).toBe('CONFIRMED');

  const reason = 'Ho un <b>altro</b> impegno & non posso';
  await own.getByRole('textbox', { name: 'Motivo' }).fill(reason);
  await pressButton('Sì, annulla la prenotazione')(own);
  await expect(own.getByRole('heading', { level: 1, name: 'Annullata da te' })).toBeFocused();
  await expect(own.getByText('Non devi fare altro: l’orario è tornato libero.')).toBeVisible();
  await expect(own.getByRole('link', { name: 'Prenota di nuovo' })).toHaveAttribute('href', /servizio=rilascio-cie/);
  await checkAccessibility('cancelled')(own);
  expect(await getStatusByToken(token)).toBe('CANCELLED');

  const cancellation = await waitForMail(citizen.email, CANCELLATION);
  expect(cancellation.text).toContain(`Motivo: ${reason}`);
  expect(cancellation.html).not.toContain('<b>altro</b>');
  const [before, after] = [readCalendarLines(confirmation), readCalendarLines(cancellation)];
  expect(after).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
  expect(after.find((line) => line.startsWith('UID:'))).toBe(before.find((line) => line.startsWith('UID:')));
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before));
  expect((await refreshDay(day)).free).toContain(time.startsAt);

  await own.goto('/');
  await own.goto(getCancelLink(confirmation));
  await expect(own.getByRole('heading', { level: 1, name: 'Annullata da te' })).toBeVisible();
  await expect(own.getByRole('button', { name: 'Annulla la prenotazione', exact: true })).toHaveCount(0);
  await checkAccessibility('link used again')(own);
});

test('a mail scanner that opens the link repeatedly cancels nothing @desktop', async ({ page, day, citizen }) => {
  const token = await bookTime(day, day.times[0]!, toApplicant(citizen));
  const mail = await waitForMail(citizen.email, CONFIRMATION);
  const links = ownLinks(mail);
  expect(links).toContain(getCancelLink(mail));
  for (const link of links) {
    for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).ok).toBe(true);
    for (let opened = 0; opened < 10; opened++) {
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByRole('button', { name: 'Annulla la prenotazione', exact: true })).toBeVisible();
    }
  }
  expect(await getStatusByToken(token)).toBe('CONFIRMED');
});

test('the page of a booking shows its status, what to bring and how to cancel', async ({ page, day, citizen }) => {
  const time = day.times[0]!;
  const token = await bookTime(day, time, toApplicant(citizen));
  await page.goto(`/prenotazione#${token}`);
  await expect(page).toHaveTitle('La tua prenotazione - Comune di Caivano');
  await expectSummaryRows(page.getByRole('main'), {
    Stato: 'Confermata',
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
  });
  await expect(page.getByText('Tessera sanitaria')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Annulla la prenotazione', exact: true })).toBeVisible();
  await checkAccessibility('own booking')(page);
});

test('the second of two windows shows that the booking is cancelled @desktop', async ({
  page,
  day,
  citizen,
  context,
}) => {
  const token = await bookTime(day, day.times[0]!, toApplicant(citizen));
  const second = await context.newPage();
  for (const window of [page, second]) await window.goto(`/annulla#${token}`);
  await expect(second.getByRole('button', { name: 'Annulla la prenotazione', exact: true })).toBeVisible();
  await pressButton('Sì, annulla la prenotazione')(page);
  await expect(page.getByRole('heading', { name: 'Annullata da te' })).toBeVisible();
  await pressButton('Sì, annulla la prenotazione')(second);
  await expect(second.getByRole('heading', { name: 'Annullata da te' })).toBeFocused();
});

test('a truncated or invalid link opens no booking and shows a phone number', async ({ page, monitor }) => {
  for (const fragment of ['', '#made-up', '#%E0%A4%A']) {
    await page.goto('about:blank');
    await page.goto(`/annulla${fragment}`);
    await expect(page.getByRole('alert')).toContainText('Prenotazione non trovata');
    await expect(page.getByRole('alert')).toContainText('081 555 0100');
  }
  await checkAccessibility('booking not found')(page);
  expect(monitor.problems).toEqual([]);
});

/**
 * Opens the mail in the mailbox and follows its link, which opens a new window. Uses the mouse on touch devices too:
 * the sandboxed frame runs in its own process, and Chromium 150 sends no click there after a touch of DevTools.
 */
async function openFromMailbox(page: Page, mail: Mail): Promise<Page> {
  await page.goto(`${addresses.mailbox}/mails/${mail.id}`);
  const message = page.frameLocator('iframe[title="Messaggio"]');
  const opened = page.waitForEvent('popup');
  await message.getByRole('link', { name: 'Annulla Prenotazione' }).click();
  return opened;
}

function ownLinks({ html }: Mail): string[] {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return links.filter((link) => link.startsWith(addresses.site));
}

function sequenceOf(lines: string[]): number {
  return Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice('SEQUENCE:'.length));
}
