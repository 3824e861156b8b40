import type { Page, Route } from '@playwright/test';
import { chooseTime, freeTime, goToDay } from '../actions/choose-time.ts';
import { expectStepVisible } from '../actions/expect-step.ts';
import { field, fillDetails } from '../actions/fill-details.ts';
import { submitBooking } from '../actions/go-to-step.ts';
import { followLink, press, pressButton, pressLabel } from '../actions/press.ts';
import type { Citizen } from '../citizen.ts';
import { expect, test } from '../fixtures.ts';
import { waitForMail } from '../service/mailbox.ts';
import type { TestDay } from '../service/test-day.ts';
import { recordApi, replayApi } from '../replay-api.ts';
import { readStaleWrites, simulateTranslator } from '../translator.ts';

type Action = (page: Page) => Promise<unknown>;

test('a translated journey shows the same facts as its untranslated twin', async ({
  page,
  context,
  day,
  citizen,
  monitor,
}) => {
  monitor.allowProblem(/status of 503/);
  await expectSameTexts(page, await context.newPage(), getJourney(day, citizen));
});

test('a translated page of the own data shows the same facts as its untranslated twin', async ({
  page,
  context,
  day,
  citizen,
  monitor,
}) => {
  monitor.allowProblem(/status of 503/);
  const booking = await context.newPage();
  for (const [, act] of getJourney(day, citizen).slice(0, -2)) await act(booking);
  await booking.close();
  await expectSameTexts(page, await context.newPage(), getOwnData(citizen));
});

test('the simulated translator breaks text beside a changing sibling @desktop', async ({ page }) => {
  await simulateTranslator(page);
  await page.goto('/');
  await expectStepVisible('Servizio')(page);
  const broken = await page.evaluate(async () => {
    const [price, unit] = [document.createTextNode('12 '), document.createTextNode('minuti')];
    const paragraph = document.createElement('p');
    paragraph.append(price, unit);
    document.body.append(paragraph);
    await new Promise(requestAnimationFrame);
    price.nodeValue = '30 ';
    let error = '';
    try {
      paragraph.removeChild(unit);
    } catch (thrown) {
      error = (thrown as Error).name;
    }
    return { text: paragraph.innerText, error };
  });
  expect(broken).toEqual({ text: '12 minuti', error: 'NotFoundError' });
  expect(await readStaleWrites(page)).toEqual(['30 ']);
});

/** Runs the actions untranslated, then translated with the same responses of the API, and compares each state. */
async function expectSameTexts(plain: Page, translated: Page, actions: readonly (readonly [string, Action])[]) {
  const responses = await recordApi(plain);
  const expected: string[] = [];
  for (const [state, act] of actions) {
    await test.step(`untranslated: ${state}`, () => act(plain));
    expected.push(await readSettledText(plain));
  }
  await simulateTranslator(translated);
  await replayApi(translated, responses);
  for (const [index, [state, act]] of actions.entries()) {
    await test.step(`translated: ${state}`, () => act(translated));
    await expect.poll(() => readText(translated), { message: state }).toBe(expected[index]);
    expect(await readStaleWrites(translated), state).toEqual([]);
  }
  expect(await translated.locator('font').count()).toBeGreaterThan(20);
}

function getJourney(day: TestDay, citizen: Citizen): [string, Action][] {
  const [first, second] = [day.times[0]!, day.times[1]!];
  return [
    ['first step', async (page) => (await page.goto('/'), expectStepVisible('Servizio')(page))],
    ['nothing chosen', pressButton('Avanti')],
    ['a place', pressLabel('Sala consiliare')],
    ['another place', pressLabel('Ufficio in via Don Minzoni')],
    ['a service', pressLabel('Rilascio C.I.E. (15 min)')],
    ['English', switchTo('English', 'en')],
    ['Italian', switchTo('Italiano', 'it')],
    ['times', then(pressButton('Avanti'), expectFreeTimes)],
    ['another week', async (page) => (await goToDay(day)(page), expect(freeTime(day, first)(page)).toBeVisible())],
    ['a day that is not bookable', (page) => page.getByLabel('Vai al giorno').fill('2020-01-01')],
    ['back to the day', (page) => page.getByLabel('Vai al giorno').fill(day.date)],
    ['details', then(chooseTime(day, first), expectStepVisible('Dettagli'))],
    ['times again', then(followLink('Indietro'), expectFreeTimes)],
    ['another time', then(chooseTime(day, second), expectStepVisible('Dettagli'))],
    [
      'empty form',
      then(pressButton('Avanti'), (page) => expect(page.getByText('Controlla i dati inseriti')).toBeVisible()),
    ],
    ['a suggestion', (page) => field('Email*')(page).fill('mario@gmial.com')],
    ['no suggestion', (page) => field('Email*')(page).fill('mario@gmail.com')],
    ['form in English', switchTo('English', 'en')],
    ['form in Italian', switchTo('Italiano', 'it')],
    ['filled form', then(fillDetails(citizen), expectNoError)],
    ['summary', then(pressButton('Avanti'), expectStepVisible('Riepilogo'))],
    ['summary in English', switchTo('English', 'en')],
    ['summary in Italian', switchTo('Italiano', 'it')],
    ['sending failed', failToSend],
    ['done', then(submitBooking(), expectStepVisible('Fatto'))],
    ['done in English', switchTo('English', 'en')],
    ['done in Italian', switchTo('Italiano', 'it')],
    ['cancellation', openCancellation],
    [
      'cancelled',
      async (page) => (await pressButton('Sì, annulla la prenotazione')(page), expectHeading(page, 'Annullata da te')),
    ],
  ];
}

function getOwnData(citizen: Citizen): [string, Action][] {
  let link = '';
  return [
    ['own data', then((page) => page.goto('/i-miei-dati'), expectOwnDataForm)],
    ['no address', pressButton('Invia il collegamento')],
    ['an address', (page) => page.getByRole('textbox', { name: 'Email' }).fill(citizen.email)],
    [
      'requested',
      async (page) => (
        await pressButton('Invia il collegamento')(page),
        expect(page.getByText('Controlla la tua posta')).toBeVisible()
      ),
    ],
    [
      'stored data',
      async (page) => {
        const mail = await waitForMail(citizen.email, 'Le tue prenotazioni e i tuoi dati - Comune di Caivano');
        link ||= /https?:\/\/\S+\/i-miei-dati\S*#[\w-]+/.exec(mail.text)![0];
        await page.goto(link);
        await expect(page.getByText('Questo è tutto ciò che conserviamo')).toBeVisible();
      },
    ],
    ['stored data in English', switchTo('English', 'en')],
    ['stored data in Italian', switchTo('Italiano', 'it')],
    ['question', pressButton('Cancella i miei dati')],
    [
      'erased',
      async (page) => (
        await pressButton('Sì, cancella tutto')(page),
        expect(page.getByText('I tuoi dati sono stati cancellati')).toBeVisible()
      ),
    ],
  ];
}

/** Returns the action that runs several in order; the last one waits for the state. */
const then =
  (...actions: readonly Action[]): Action =>
  async (page) => {
    for (const act of actions) await act(page);
  };

const switchTo = (button: string, language: string) =>
  then(pressButton(button), (page) => expect(page.locator('html')).toHaveAttribute('lang', language));

/** The form validates asynchronously. */
async function expectNoError(page: Page): Promise<void> {
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await expect(page.getByText('Controlla i dati inseriti')).toHaveCount(0);
}

async function expectOwnDataForm(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Invia il collegamento' })).toBeVisible();
}

async function expectFreeTimes(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /, ore \d/ }).first()).toBeVisible();
}

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function failToSend(page: Page): Promise<void> {
  const abort = (route: Route) => route.fulfill({ status: 503, json: { errors: [{ message: 'Fault' }] } });
  await page.route('**/graphql', abort);
  await submitBooking()(page);
  await expect(page.getByText('La prenotazione non è stata inviata')).toBeVisible();
  await page.unroute('**/graphql', abort);
}

async function openCancellation(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Annulla la prenotazione', exact: true }));
  await expect(page.getByRole('button', { name: 'Sì, annulla la prenotazione' })).toBeVisible();
}

/** Returns the visible text; white space depends on the translator's elements. */
const readText = async (page: Page) =>
  (await page.locator('body').innerText())
    .replaceAll(/\s/g, '')
    // The journeys run one after the other, so a hold has other minutes left.
    .replaceAll(/\((?:ancora)?\d+minut[a-z]+\)/g, '(minutes)');

/** Returns the visible text once two reads in a row are equal. */
async function readSettledText(page: Page): Promise<string> {
  let last = '';
  const isSettled = async () => {
    const previous = last;
    last = await readText(page);
    return previous === last;
  };
  await expect.poll(isSettled, { intervals: [300] }).toBe(true);
  return last;
}
