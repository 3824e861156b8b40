import type { Page } from '@playwright/test';
import { checkAccessibility } from '../actions/check-accessibility.ts';
import { pressButton } from '../actions/press.ts';
import { expectRows } from '../actions/expect-summary.ts';
import { applicantOf } from '../citizen.ts';
import { dayNow, takeTime } from '../service/test-day.ts';
import { statusByToken } from '../service/api.ts';
import { addresses } from '../service/addresses.ts';
import { calendarLines, cancelLink, mailTo, type Mail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

const CONFIRMATION = 'Le informazioni sul tuo appuntamento';
const CANCELLATION = 'Annullamento della prenotazione';

test('a citizen cancels from the mail, is told so, gets the mail with the reason, and the time is free again', async ({
  page,
  day,
  citizen,
  watch,
}) => {
  // The mailbox lets no script of a mail run, nor any of the test's.
  watch.allow(/document's frame is sandboxed/);
  const time = day.times[0]!;
  const token = await takeTime(day, time, applicantOf(citizen));
  const confirmation = await mailTo(citizen.email, CONFIRMATION);

  const own = await openFromMailbox(page, confirmation);
  await expect(own).toHaveTitle('Annulla la prenotazione - Comune di Caivano');
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Annulla la prenotazione');
  await expectRows(own.getByRole('main'), {
    Stato: 'Confermata',
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
    Servizio: 'Rilascio C.I.E.',
    Email: citizen.email,
  });
  await checkAccessibility('asked whether to cancel')(own);
  expect(await statusByToken(token)).toBe('CONFIRMED');

  const reason = 'Ho un <b>altro</b> impegno & non posso';
  await own.getByRole('textbox', { name: 'Motivo' }).fill(reason);
  await pressButton('Annulla la prenotazione')(own);
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Appuntamento Cancellato');
  await expect(own.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(own).toHaveTitle('Appuntamento Cancellato - Comune di Caivano');
  for (const said of [
    'La prenotazione è stata Cancellata.',
    'Ti ringraziamo per aver usato il nostro sistema.',
    'Comune di Caivano - Servizio Prenotazioni',
  ]) {
    await expect(own.getByText(said)).toBeVisible();
  }
  await checkAccessibility('cancelled')(own);
  expect(await statusByToken(token)).toBeNull();

  const cancellation = await mailTo(citizen.email, CANCELLATION);
  expect(cancellation.text).toContain(`Motivo: ${reason}`);
  expect(cancellation.html).not.toContain('<b>altro</b>');
  const [before, after] = [calendarLines(confirmation), calendarLines(cancellation)];
  expect(after).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
  expect(after.find((line) => line.startsWith('UID:'))).toBe(before.find((line) => line.startsWith('UID:')));
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before));
  expect((await dayNow(day)).free).toContain(time.startsAt);

  await own.goto('/');
  await own.goto(cancelLink(confirmation));
  await expect(own.getByRole('alert')).toContainText('non più valido');
  await expect(own.getByRole('button', { name: 'Annulla la prenotazione' })).toHaveCount(0);
  await checkAccessibility('link used again')(own);
});

test('opening the link of the mail again and again, as scanners of mail do, cancels nothing @desktop', async ({
  page,
  day,
  citizen,
}) => {
  const token = await takeTime(day, day.times[0]!, applicantOf(citizen));
  const mail = await mailTo(citizen.email, CONFIRMATION);
  const links = ownLinks(mail);
  expect(links).toContain(cancelLink(mail));
  for (const link of links) {
    for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).ok).toBe(true);
    for (let opened = 0; opened < 10; opened++) {
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByRole('button', { name: 'Annulla la prenotazione' })).toBeVisible();
    }
  }
  expect(await statusByToken(token)).toBe('CONFIRMED');
});

test('the page of one’s own booking shows where it stands, what to bring and how to cancel', async ({
  page,
  day,
  citizen,
}) => {
  const time = day.times[0]!;
  const token = await takeTime(day, time, applicantOf(citizen));
  await page.goto(`/prenotazione#${token}`);
  await expect(page).toHaveTitle('La tua prenotazione - Comune di Caivano');
  await expectRows(page.getByRole('main'), {
    Stato: 'Confermata',
    'Data e ora': `${day.name}, dalle ${time.clock} alle ${time.endClock}`,
  });
  await expect(page.getByText('Tessera sanitaria')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Annulla la prenotazione' })).toBeVisible();
  await checkAccessibility('own booking')(page);
});

test('two windows on the same booking: the second is told that it is no longer there @desktop', async ({
  page,
  day,
  citizen,
  context,
}) => {
  const token = await takeTime(day, day.times[0]!, applicantOf(citizen));
  const second = await context.newPage();
  for (const window of [page, second]) await window.goto(`/annulla#${token}`);
  await expect(second.getByRole('button', { name: 'Annulla la prenotazione' })).toBeVisible();
  await pressButton('Annulla la prenotazione')(page);
  await expect(page.getByRole('heading', { name: 'Appuntamento Cancellato' })).toBeVisible();
  await pressButton('Annulla la prenotazione')(second);
  await expect(second.getByRole('alert')).toContainText('Prenotazione non trovata');
});

test('a link that is cut off or made up opens nothing, and says whom to call', async ({ page, watch }) => {
  for (const fragment of ['', '#made-up', '#%E0%A4%A']) {
    await page.goto('about:blank');
    await page.goto(`/annulla${fragment}`);
    await expect(page.getByRole('alert')).toContainText('Prenotazione non trovata');
    await expect(page.getByRole('alert')).toContainText('081 555 0100');
  }
  await checkAccessibility('booking not found')(page);
  expect(watch.complaints).toEqual([]);
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
