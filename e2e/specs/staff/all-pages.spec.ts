import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink } from '../../actions/press.ts';
import { invite } from '../../service/test-office.ts';
import { SIGNED_OUT, signInOverHttp } from '../../service/staff-api.ts';
import { expect, test } from '../../staff-fixtures.ts';

const OPERATOR_PAGES = {
  Agenda: /./,
  Prenotazioni: 'Prenotazioni',
  'Lista d’attesa': 'Lista d’attesa',
  'Orari non disponibili': 'Orari non disponibili',
  'Perché non c’è posto': 'Perché questo orario non è disponibile?',
};

const MANAGER_PAGES = {
  Agenda: /./,
  Prenotazioni: 'Prenotazioni',
  'Inviti a prenotare': 'Inviti a prenotare',
  'Lista d’attesa': 'Lista d’attesa',
  'Orari non disponibili': 'Orari non disponibili',
  Orari: 'Orari',
  'Chiusure e festività': 'Chiusure e festività',
  Servizi: 'Servizi',
  'Uffici e luoghi': 'Uffici e luoghi',
  Operatori: 'Operatori',
  'Perché non c’è posto': 'Perché questo orario non è disponibile?',
  Statistiche: 'Statistiche',
};

const ADMINISTRATOR_PAGES = {
  ...MANAGER_PAGES,
  Registro: 'Registro',
  'Il comune': 'Il comune',
  Privacy: 'Privacy',
  Personale: 'Personale',
};

test('every menu page works for an administrator', async ({ page, office }) => {
  await page.goto(`/staff/agenda?ufficio=${office.place.id}&giorno=${office.day.date}`);
  await checkMenuPages(page, ADMINISTRATOR_PAGES);
});

test('every page outside the menu works for an administrator', async ({ page, office, admin }) => {
  const { service, place, operators } = office;
  const { me } = await admin.query<{ me: { id: string; name: string } }>(`{ me { id name } }`);
  for (const [address, heading] of [
    ['/servizi/nuovo', 'Aggiungi un servizio'],
    [`/servizi/${service.id}`, service.name],
    ['/uffici/nuovo', 'Aggiungi un ufficio o luogo'],
    [`/uffici/${place.id}`, place.name],
    ['/operatori/nuovo', 'Aggiungi un operatore'],
    [`/operatori/${operators[0].id}`, operators[0].name],
    ['/lista-attesa/aggiungi', 'Aggiungi persona'],
    [`/lista-attesa/${service.id}`, `Lista d’attesa: ${service.name}`],
    ['/personale/invita', 'Invita una persona'],
    [`/personale/${me.id}`, me.name],
    ['/inviti/nuovo', 'Nuovo invito'],
    ['/agenda/elenco', /^Elenco del giorno/],
    ['/account', 'Il mio account'],
    ['/nessuna-pagina', 'Pagina non trovata'],
  ] as const) {
    await page.goto(`/staff${address}`);
    await checkPage(page, heading);
  }
});

test.describe('signed out', () => {
  test.use({ storageState: SIGNED_OUT });
  test('the public pages of the staff area work without a session', async ({ page }) => {
    for (const [address, heading] of [
      ['/password-dimenticata', 'Password dimenticata'],
      ['/nuova-password#made-up', 'Collegamento non valido'],
    ] as const) {
      await page.goto(`/staff${address}`);
      await checkPage(page, heading);
    }
  });
});

test('a manager sees the assigned office only @desktop', async ({ admin, office, openPage }) => {
  const account = await invite(admin, { role: 'MANAGER', places: [office.place] });
  const { storageState, close } = await signInOverHttp(account);
  const page = await openPage(storageState);
  await page.goto(`/staff/agenda?giorno=${office.day.date}`);
  await expect(page.getByRole('banner')).toContainText('Rosa Responsabile');
  await expect(page.getByRole('main').getByText(office.place.name).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Ufficio o luogo' })).toHaveCount(0);
  await checkMenuPages(page, MANAGER_PAGES);
  await followLink('Uffici e luoghi')(page);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  for (const address of ['/registro', '/comune', '/personale']) {
    await page.goto(`/staff${address}`);
    await checkPage(page, 'Pagina riservata');
  }
  await close();
});

test('an operator sees their own agenda and cannot open management pages @tablet', async ({
  admin,
  office,
  openPage,
}) => {
  const account = await invite(admin, { role: 'OPERATOR', places: [], operator: office.operators[0] });
  const { storageState, close } = await signInOverHttp(account);
  const page = await openPage(storageState);
  await page.goto(`/staff/agenda?giorno=${office.day.date}`);
  await expect(page.getByRole('heading', { level: 2, name: office.operators[0].name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: office.operators[1].name })).toHaveCount(0);
  await checkMenuPages(page, OPERATOR_PAGES);
  for (const address of ['/orari', '/servizi', '/statistiche', '/personale']) {
    await page.goto(`/staff${address}`);
    await checkPage(page, 'Pagina riservata');
  }
  await close();
});

/** Expects exactly these menu entries, and checks the page of each. */
async function checkMenuPages(page: Page, entries: Record<string, string | RegExp>): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu principale' });
  await expect(menu.getByRole('link')).toHaveCount(Object.keys(entries).length);
  for (const [entry, heading] of Object.entries(entries)) {
    await followLink(entry)(page);
    await expect(menu.getByRole('link', { name: entry, exact: true })).toHaveAttribute('aria-current', 'page');
    await checkPage(page, heading);
  }
}

/** Expects a fully loaded page that is accessible and fits the viewport width. */
async function checkPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  await checkAccessibility(page.url())(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.soft.poll(overflow, `width of ${page.url()}`).toBeLessThanOrEqual(0);
}
