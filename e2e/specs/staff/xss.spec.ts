import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hostileWords } from '../../../api/src/mail/test-support/messages.ts';
import { onStep } from '../../actions/expect-step.ts';
import { press, pressButton } from '../../actions/press.ts';
import { confirm, reachReview } from '../../actions/go-to-step.ts';
import { columnOf, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog } from '../../actions/staff/dialog.ts';
import { applicantOf, newCitizen } from '../../citizen.ts';
import { takeTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';
import { watchOver } from '../../page-monitor.ts';

const CANARY = 'https://canary.example/';
/** What wants to be run or fetched when it is taken for a page, short enough for a name. */
const WORDS = [
  ...hostileWords.filter((word) => /[<{]/.test(word) && word.length <= 100 && !/\p{Cc}/u.test(word)),
  `<img src="${CANARY}picture" onerror="alert('picture')">`,
  `<details open ontoggle="fetch('${CANARY}drawer'); alert('drawer')">`,
  `<iframe srcdoc="<script>alert('frame')</script>"></iframe>`,
  `<style>@import '${CANARY}style';</style>{{constructor.constructor('alert(1)')()}}`,
  `=HYPERLINK("${CANARY}sheet";"premi")`,
];

/** A page of nobody's that takes words for HTML: what a broken page of ours would do. Nothing of it leaves the machine. */
async function takeForHtml(page: Page): Promise<void> {
  await page.route(/^https?:/, (route) => route.abort());
  await page.goto('about:blank');
  for (const word of WORDS) {
    await page.evaluate((html) => {
      const part = document.createElement('div');
      part.innerHTML = html;
      document.body.append(part);
    }, word);
  }
}

test('hostile words of citizens are words on every screen, and nothing is run or fetched', async ({
  page,
  office,
  day: elsewhere,
  another,
  watch,
}) => {
  const { day, desks } = office;
  const [mine] = desks;
  const typed = newCitizen({ name: 'Qui', surname: WORDS[2]!, notes: WORDS.join('\n').slice(0, 190) });
  const citizens = await another();
  await reachReview(elsewhere, elsewhere.times[0]!, typed)(citizens);
  await expect(citizens.getByRole('main')).toContainText(typed.surname);
  await confirm()(citizens);
  await onStep('Fatto')(citizens);

  for (const [index, word] of WORDS.entries()) {
    const citizen = newCitizen({ surname: word, name: 'Qui', notes: word });
    const wish = { operatorId: mine.id, notes: word };
    await takeTime(day, day.times[index]!, applicantOf(citizen), wish);
  }
  await openAgenda(office)(page);
  const cards = columnOf(mine)(page).getByRole('button', { name: /^\d\d:\d\d .* Qui,/ });
  for (const word of WORDS) {
    const card = cards.filter({ hasText: word }).last();
    await expect(card).toContainText(word);
    await press(card);
    const sheet = dialog(/^Prenotazione n\./)(page);
    await expect(sheet).toContainText(word);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }

  await page.goto(`/staff/agenda/elenco?ufficio=${office.place.id}&giorno=${day.date}`);
  for (const word of WORDS) await expect(page.getByRole('row').filter({ hasText: word }).first()).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), pressButton('Scarica CSV')(page)]);
  const cells = readFileSync(await file.path(), 'utf8').split(/[\r\n;]+/);
  expect(cells.filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);

  await page.goto(`/staff/prenotazioni?luogo=${office.place.id}`);
  await expect(page.getByRole('main')).toContainText('Qui');
  await page.goto('/staff/registro');
  await expect(page.getByRole('main')).toContainText('ha prenotato');
  expect([watch.complaints, watch.elsewhere]).toEqual([[], []]);
});

test('the same words are run and fetched where a page takes them for its own, and the watch sees each', async ({
  browser,
}) => {
  // In a browser with a watch of its own: what its pages ask for may be refused long after it was seen.
  const context = await browser.newContext();
  const watch = watchOver(context);
  await takeForHtml(await context.newPage());
  const seen = () => [...watch.complaints, ...watch.elsewhere].join('\n');
  for (const one of ['dialog: picture', 'dialog: drawer', 'dialog: frame', `${CANARY}picture`, `${CANARY}drawer`]) {
    await expect.poll(seen).toContain(one);
  }
  await context.close();
});
