import type { Page } from '@playwright/test';
import { checkAccessibility } from '../../actions/check-accessibility.ts';
import { followLink } from '../../actions/press.ts';
import { invite } from '../../service/test-office.ts';
import { NOBODY, signedIn } from '../../service/staff-api.ts';
import { expect, test } from '../../staff-fixtures.ts';

const FOR_EVERYBODY = {
  Agenda: /./,
  Prenotazioni: 'Prenotazioni',
  'Fasce bloccate': 'Fasce bloccate',
  'Perché non c’è posto': 'Perché questo orario non è offerto?',
  'Il mio account': 'Il mio account',
};

const FOR_MANAGERS = {
  Agenda: /./,
  Prenotazioni: 'Prenotazioni',
  'Fasce bloccate': 'Fasce bloccate',
  Orari: 'Orari',
  'Chiusure e festività': 'Chiusure e festività',
  Servizi: 'Servizi',
  'Uffici e luoghi': 'Uffici e luoghi',
  Operatori: 'Operatori',
  'Perché non c’è posto': 'Perché questo orario non è offerto?',
  Numeri: 'Numeri',
  'Il mio account': 'Il mio account',
};

const FOR_ADMINISTRATORS = {
  ...FOR_MANAGERS,
  Registro: 'Registro',
  'Il comune': 'Il comune',
  Privacy: 'Privacy',
  Personale: 'Personale',
};

test('every page of the menu, as the administrator sees it', async ({ page, office }) => {
  await page.goto(`/staff/agenda?ufficio=${office.place.id}&giorno=${office.day.date}`);
  await walkTheMenu(page, FOR_ADMINISTRATORS);
});

test('every page behind the menu, as the administrator sees it', async ({ page, office, admin }) => {
  const { service, place, desks } = office;
  const { me } = await admin.ask<{ me: { id: string; name: string } }>(`{ me { id name } }`);
  for (const [address, heading] of [
    ['/servizi/nuovo', 'Aggiungi un servizio'],
    [`/servizi/${service.id}`, service.name],
    ['/uffici/nuovo', 'Aggiungi un ufficio o luogo'],
    [`/uffici/${place.id}`, place.name],
    ['/operatori/nuovo', 'Aggiungi un operatore'],
    [`/operatori/${desks[0].id}`, desks[0].name],
    ['/personale/invita', 'Invita una persona'],
    [`/personale/${me.id}`, me.name],
    ['/agenda/elenco', /^Elenco del giorno/],
    ['/nessuna-pagina', 'Pagina non trovata'],
  ] as const) {
    await page.goto(`/staff${address}`);
    await look(page, heading);
  }
});

test.describe('signed out', () => {
  test.use({ storageState: NOBODY });
  test('the pages in front of the door', async ({ page }) => {
    for (const [address, heading] of [
      ['/password-dimenticata', 'Password dimenticata'],
      ['/nuova-password#made-up', 'Collegamento non valido'],
    ] as const) {
      await page.goto(`/staff${address}`);
      await look(page, heading);
    }
  });
});

test('a manager finds what concerns the given office, and nothing of the rest @desktop', async ({
  admin,
  office,
  another,
}) => {
  const account = await invite(admin, { role: 'MANAGER', places: [office.place] });
  const { kept, leave } = await signedIn(account);
  const page = await another(kept);
  await page.goto(`/staff/agenda?giorno=${office.day.date}`);
  await expect(page.getByRole('banner')).toContainText('Rosa Responsabile');
  await expect(page.getByRole('main').getByText(office.place.name).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Ufficio o luogo' })).toHaveCount(0);
  await walkTheMenu(page, FOR_MANAGERS);
  await followLink('Uffici e luoghi')(page);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  for (const address of ['/registro', '/comune', '/personale']) {
    await page.goto(`/staff${address}`);
    await look(page, 'Pagina riservata');
  }
  await leave();
});

test('an operator finds their own agenda, and may not change the office @tablet', async ({
  admin,
  office,
  another,
}) => {
  const account = await invite(admin, { role: 'OPERATOR', places: [], desk: office.desks[0] });
  const { kept, leave } = await signedIn(account);
  const page = await another(kept);
  await page.goto(`/staff/agenda?giorno=${office.day.date}`);
  await expect(page.getByRole('heading', { level: 2, name: office.desks[0].name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: office.desks[1].name })).toHaveCount(0);
  await walkTheMenu(page, FOR_EVERYBODY);
  for (const address of ['/orari', '/servizi', '/numeri', '/personale']) {
    await page.goto(`/staff${address}`);
    await look(page, 'Pagina riservata');
  }
  await leave();
});

/** Follows every entry of the menu, which must be these and no others. */
async function walkTheMenu(page: Page, entries: Record<string, string | RegExp>): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu principale' });
  await expect(menu.getByRole('link')).toHaveCount(Object.keys(entries).length);
  for (const [entry, heading] of Object.entries(entries)) {
    await followLink(entry)(page);
    await expect(menu.getByRole('link', { name: entry, exact: true })).toHaveAttribute('aria-current', 'page');
    await look(page, heading);
  }
}

/** Sees that a page arrived whole, is accessible, and fits the window. */
async function look(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  await checkAccessibility(page.url())(page);
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.soft.poll(tooWide, `width of ${page.url()}`).toBeLessThanOrEqual(0);
}
