import type { Page } from '@playwright/test';
import { expectStepVisible } from '../actions/expect-step.ts';
import { freeTime } from '../actions/choose-time.ts';
import { field, NOTICE_CHECKBOX, PRIVACY_CHECKBOX } from '../actions/fill-details.ts';
import { tabTo } from '../actions/keyboard.ts';
import { summaryRow } from '../actions/expect-summary.ts';
import type { Citizen } from '../citizen.ts';
import type { TestDay, Time } from '../service/test-day.ts';
import { getCancelLink, waitForMail } from '../service/mailbox.ts';
import { expect, test } from '../fixtures.ts';

// Animated dialogs and pages: where the focus goes while they close.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a citizen books and cancels by keyboard only, with a visible focus indicator @desktop', async ({
  page,
  day,
  citizen,
}) => {
  const { keyboard } = page;
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  await keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Vai al contenuto principale' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page.getByRole('radio', { name: 'Ufficio in via Don Minzoni' }))(page);
  await keyboard.press('Space');
  await tabTo(page.getByRole('radio', { name: 'Rilascio C.I.E.' }))(page);
  await keyboard.press('Space');
  await pressWithKeys(page, 'Avanti');

  await expectStepVisible('Orario')(page);
  await turnToWeekOf(page, day);
  await walkToTime(page, day, day.times[0]!, day.times[2]!);
  await keyboard.press('Enter');

  await expectStepVisible('Dettagli')(page);
  await typeAll(page, citizen);
  await pressWithKeys(page, 'Avanti');

  await expectStepVisible('Riepilogo')(page);
  await expect(summaryRow(page, 'Ora')).toHaveText(`dalle ${day.times[2]!.clock} alle ${day.times[2]!.endClock}`);
  await pressWithKeys(page, 'Conferma e invia');

  await expectStepVisible('Fatto')(page);
  const mail = await waitForMail(citizen.email, 'Confermata: ');
  await page.goto('about:blank');
  await page.goto(getCancelLink(mail));
  await expect(page.getByRole('heading', { level: 2, name: 'Annulla la prenotazione' })).toBeVisible();
  await tabTo(page.getByRole('textbox', { name: 'Motivo' }))(page);
  await keyboard.type('Non posso più');
  await pressWithKeys(page, 'Sì, annulla la prenotazione');
  await expect(page.getByRole('heading', { name: 'Annullata da te' })).toBeFocused();
});

async function pressWithKeys(page: Page, name: string): Promise<void> {
  await tabTo(page.getByRole('button', { name, exact: true }))(page);
  await page.keyboard.press('Enter');
}

async function turnToWeekOf(page: Page, day: TestDay): Promise<void> {
  const wanted = freeTime(day, day.times[0]!)(page);
  const week = page.getByRole('status').filter({ hasText: /^Settimana / });
  await expect(week).toBeAttached();
  while ((await wanted.count()) === 0) {
    const before = await week.innerText();
    await pressWithKeys(page, 'Settimana successiva');
    await expect(week).not.toHaveText(before);
    await expect(week).toHaveText(/orar/);
  }
}

/** Moves to a time: Tab focuses a day once, and the arrow keys move inside the day. */
async function walkToTime(page: Page, day: TestDay, first: Time, wanted: Time): Promise<void> {
  await tabTo(freeTime(day, first)(page))(page);
  for (const time of day.times.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(freeTime(day, time)(page)).toBeFocused();
    if (time === wanted) return;
  }
}

async function typeAll(page: Page, { name, surname, phone, email, notes }: Citizen): Promise<void> {
  const words = { 'Nome*': name, 'Cognome*': surname, 'Telefono*': phone, 'Email*': email, Note: notes };
  for (const [label, text] of Object.entries(words)) {
    await tabTo(field(label)(page))(page);
    await page.keyboard.type(text);
  }
  for (const box of [NOTICE_CHECKBOX, PRIVACY_CHECKBOX]) {
    await tabTo(page.getByRole('checkbox', { name: box }))(page);
    await page.keyboard.press('Space');
  }
}
