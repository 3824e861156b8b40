import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hostileWords } from '../../../api/src/mail/test-support/messages.ts';
import { expectStepVisible } from '../../actions/expect-step.ts';
import { press, pressButton } from '../../actions/press.ts';
import { submitBooking, goToReview } from '../../actions/go-to-step.ts';
import { columnOf, openAgenda } from '../../actions/staff/agenda.ts';
import { dialog } from '../../actions/staff/dialog.ts';
import { toApplicant, newCitizen } from '../../citizen.ts';
import { bookTime } from '../../service/test-day.ts';
import { expect, test } from '../../staff-fixtures.ts';
import { monitorPages } from '../../page-monitor.ts';

const CANARY = 'https://canary.example/';
/** Payloads that run a script or send a request when inserted as HTML, short enough for a name field. */
const PAYLOADS = [
  ...hostileWords.filter((word) => /[<{]/.test(word) && word.length <= 100 && !/\p{Cc}/u.test(word)),
  `<img src="${CANARY}picture" onerror="alert('picture')">`,
  `<details open ontoggle="fetch('${CANARY}drawer'); alert('drawer')">`,
  `<iframe srcdoc="<script>alert('frame')</script>"></iframe>`,
  `<style>@import '${CANARY}style';</style>{{constructor.constructor('alert(1)')()}}`,
  `=HYPERLINK("${CANARY}sheet";"premi")`,
];

/** Returns the payload as a surname. Names with a link are refused, so such a payload is in the notes only. */
function toSurname(word: string, index: number): string {
  return /:\/\/|www\./i.test(word) ? `Collegamento ${index + 100}` : word;
}

/** Inserts the payloads as HTML into a test page, as a vulnerable page would. Other hosts are blocked. */
async function insertAsHtml(page: Page): Promise<void> {
  await page.route(/^https?:/, (route) => route.abort());
  await page.goto('about:blank');
  for (const word of PAYLOADS) {
    await page.evaluate((html) => {
      const part = document.createElement('div');
      part.innerHTML = html;
      document.body.append(part);
    }, word);
  }
}

test('XSS payloads of citizens appear as text on every screen, and no script or request runs', async ({
  page,
  office,
  day: elsewhere,
  openPage,
  monitor,
}) => {
  const { day, operators } = office;
  const [mine] = operators;
  const typed = newCitizen({ name: 'Qui', surname: PAYLOADS[2]!, notes: PAYLOADS.join('\n').slice(0, 190) });
  const citizens = await openPage();
  await goToReview(elsewhere, elsewhere.times[0]!, typed)(citizens);
  await expect(citizens.getByRole('main')).toContainText(typed.surname);
  await submitBooking()(citizens);
  await expectStepVisible('Fatto')(citizens);

  for (const [index, word] of PAYLOADS.entries()) {
    const citizen = newCitizen({ surname: toSurname(word, index), name: 'Qui', notes: word });
    const wish = { operatorId: mine.id, notes: word };
    await bookTime(day, day.times[index]!, toApplicant(citizen), wish);
  }
  await openAgenda(office)(page);
  const cards = columnOf(mine)(page).getByRole('button', { name: /^\d\d:\d\d .* Qui,/ });
  for (const [index, word] of PAYLOADS.entries()) {
    const card = cards.filter({ hasText: toSurname(word, index) }).last();
    await expect(card).toContainText(toSurname(word, index));
    await press(card);
    const sheet = dialog(/^Prenotazione n\./)(page);
    await expect(sheet).toContainText(word);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }

  await page.goto(`/staff/agenda/elenco?ufficio=${office.place.id}&giorno=${day.date}`);
  for (const [index, word] of PAYLOADS.entries()) {
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: toSurname(word, index) })
        .first(),
    ).toBeVisible();
  }
  const [file] = await Promise.all([page.waitForEvent('download'), pressButton('Scarica CSV')(page)]);
  const cells = readFileSync(await file.path(), 'utf8').split(/[\r\n;]+/);
  expect(cells.filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);

  await page.goto(`/staff/prenotazioni?ufficio=${office.place.id}`);
  await expect(page.getByRole('main')).toContainText('Qui');
  await page.goto('/staff/registro');
  await expect(page.getByRole('main')).toContainText('ha prenotato');
  expect([monitor.problems, monitor.foreignRequests]).toEqual([[], []]);
});

test('the same payloads run in a vulnerable page, and the page monitor records each', async ({ browser }) => {
  // A separate monitor: late failures of these requests must not reach the fixture of this test.
  const context = await browser.newContext();
  const monitor = monitorPages(context);
  await insertAsHtml(await context.newPage());
  const recorded = () => [...monitor.problems, ...monitor.foreignRequests].join('\n');
  for (const one of ['dialog: picture', 'dialog: drawer', 'dialog: frame', `${CANARY}picture`, `${CANARY}drawer`]) {
    await expect.poll(recorded).toContain(one);
  }
  await context.close();
});
