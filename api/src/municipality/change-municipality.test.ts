import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, readAuditEntries, signInAs } from '../catalogue/test-support/catalogue-mutations.ts';
import type { Municipality } from '../db/entities/catalogue/municipality.ts';
import { publishFirstNotice } from '../privacy/notice/publish-notice.ts';
import { createTestOffice, type TestOffice } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';

const SHOWN = `version name region contacts { address phone email certifiedEmail taxCode }
  links { website privacy legalNotes accessibility faq assistance reportProblem transparency siteMap }
  texts { welcome privacy missedAppointment }`;
const STORED = `{ answer: municipalitySettings { ${SHOWN} } }`;
const READ_BY_ALL = `{ answer: municipality { ${SHOWN} } }`;
const NOTICE = '{ answer: privacyNotice { version sections { paragraphs } } }';
const CHANGE = `mutation ($input: ChangeMunicipalityInput!) { answer: changeMunicipality(input: $input) { __typename
  ... on ChangeMunicipalitySuccess { noticeVersion municipality { ${SHOWN} } }
  ... on MunicipalityConflict { message municipality { ${SHOWN} } }
  ... on InvalidInput { message errors { path message } } } }`;
const PUBLISH = `mutation ($input: PrivacyNoticeInput!) { answer: publishPrivacyNotice(input: $input) { __typename } }`;

type Shown = {
  version: string;
  name: string;
  region: string;
  contacts: Record<string, string | null>;
  links: Record<string, string | null>;
  texts: { welcome: string; privacy: string; missedAppointment: string | null };
};
type Outcome = {
  __typename: string;
  noticeVersion: string | null;
  municipality: Shown;
  errors: { path: string; message: string }[];
};
type Notice = { version: string; sections: { paragraphs: string[] }[] };

let area: StaffArea;
let other: TestOffice;
let admin: StaffBrowser;
let id: string;

beforeAll(async () => {
  area = await createStaffArea();
  other = await createTestOffice(area, 'orta');
  // With two comuni the host name selects one. The test requests use the host names of the first.
  await area.pool.query(`update municipality set hosts = '{localhost,127.0.0.1}' where id = $1`, [
    area.municipality.id,
  ]);
  await publishFirstNotice(area.orm.em.fork(), area.municipality, area.time.now);
  admin = await signInAs(area, 'ADMIN');
  id = String(area.municipality.id);
});
afterAll(() => area.close());

const readStored = () => ask<Shown>(admin, STORED);
const change = (input: object, browser = admin) => ask<Outcome>(browser, CHANGE, { input });

/** Returns an input that changes nothing. */
async function unchangedInput() {
  const { links, ...rest } = await readStored();
  const { privacy: _, ...changeable } = links;
  return { ...rest, links: changeable };
}

async function readRow(office: TestOffice): Promise<Municipality> {
  const { rows } = await area.pool.query<{ row: Municipality }>(
    'select to_jsonb(m) as row from municipality m where id = $1',
    [office.municipality.id],
  );
  return rows[0]!.row;
}

describe('changeMunicipality', () => {
  test('an administrator changes the values, citizens read them at once, and an audit entry is written', async () => {
    const before = await unchangedInput();
    const untouched = await readRow(other);
    const input = {
      ...before,
      region: ' Regione Campania e isole ',
      contacts: { ...before.contacts, taxCode: '80103650634' },
      links: { ...before.links, faq: null, reportProblem: 'https://www.comune.example/segnala' },
      texts: { ...before.texts, welcome: 'Benvenuti.\n\nPrenotate   qui.' },
    };
    const expected = {
      ...input,
      version: expect.stringMatching(/^[\w-]{22}$/),
      region: 'Regione Campania e isole',
      links: { ...input.links, privacy: '/privacy' },
      texts: { ...before.texts, welcome: 'Benvenuti. Prenotate qui.' },
    };
    expect(await change(input)).toEqual({
      __typename: 'ChangeMunicipalitySuccess',
      noticeVersion: null,
      municipality: expected,
    });
    expect(await readStored()).toEqual(expected);
    expect(await ask(area.browser(), READ_BY_ALL)).toEqual(expected);
    expect(await readAuditEntries(area, 'Municipality', id)).toEqual([
      {
        action: 'changeMunicipality',
        details: {
          region: { from: 'Regione Campania', to: 'Regione Campania e isole' },
          taxCode: { from: null, to: '80103650634' },
          faq: { from: before.links['faq'], to: null },
          reportProblem: { from: before.links['reportProblem'], to: 'https://www.comune.example/segnala' },
          welcome: { from: before.texts.welcome, to: 'Benvenuti. Prenotate qui.' },
        },
      },
    ]);
    expect(await readRow(other)).toEqual(untouched);
  });

  test('host names, time zone, patron saint and privacy notice are not changed', async () => {
    const before = await readRow(area);
    const input = await unchangedInput();
    await change({ ...input, region: 'Un’altra regione' });
    expect(await readRow(area)).toEqual({ ...before, region: 'Un’altra regione' });
  });

  test('another server returns the change within five seconds', async () => {
    const another = await createStaffArea({}, area);
    const readRegion = async () => (await ask<Shown>(another.browser(), READ_BY_ALL)).region;
    const before = await readRegion();
    await change({ ...(await unchangedInput()), region: 'Letta più tardi' });
    expect(await readRegion()).toBe(before);
    another.time.now += 5_000;
    expect(await readRegion()).toBe('Letta più tardi');
    await another.close();
  });

  test('a change after another one since the reading returns a conflict with the current values', async () => {
    const seen = await unchangedInput();
    await change({ ...seen, region: 'Regione di Anna' });
    const stale = await change({ ...seen, name: 'Comune di Bruno' });
    expect(stale).toMatchObject({
      __typename: 'MunicipalityConflict',
      municipality: { name: seen.name, region: 'Regione di Anna' },
    });
    expect(await readStored()).toMatchObject({ name: seen.name, region: 'Regione di Anna' });
    // A retry after a lost response sends values that are stored already.
    expect((await change({ ...seen, region: 'Regione di Anna' })).__typename).toBe('ChangeMunicipalitySuccess');
  });

  test('an unchanged input writes no audit entry', async () => {
    const before = await readAuditEntries(area, 'Municipality', id);
    expect((await change(await unchangedInput())).__typename).toBe('ChangeMunicipalitySuccess');
    expect(await readAuditEntries(area, 'Municipality', id)).toEqual(before);
  });

  test.each(['https://comune.example/accessibilita', 'https://form.agid.gov.it.example/view/x'])(
    'rejects an accessibility statement that is not on form.agid.gov.it: %s',
    async (accessibility) => {
      const input = await unchangedInput();
      const { errors } = await change({ ...input, links: { ...input.links, accessibility } });
      expect(errors).toEqual([{ path: 'links.accessibility', message: expect.stringContaining('form.agid.gov.it') }]);
    },
  );

  test('invalid input returns all errors by field and writes nothing', async () => {
    const before = await readRow(area);
    const input = await unchangedInput();
    const { errors } = await change({
      version: input.version,
      name: ' ',
      region: 'x'.repeat(101),
      contacts: { ...input.contacts, phone: '081\u0007', email: 'nessuno', certifiedEmail: 'pec' },
      links: {
        ...input.links,
        legalNotes: '',
        accessibility: 'javascript:alert(1)',
        website: 'ftp://comune.example',
        siteMap: '/mappa',
      },
      texts: { welcome: '', privacy: 'x'.repeat(1001), missedAppointment: 'x'.repeat(501) },
    });
    expect(errors).toEqual([
      { path: 'name', message: 'Compila questo campo' },
      { path: 'region', message: 'Inserisci al massimo 100 caratteri' },
      { path: 'contacts.phone', message: 'Inserisci un testo senza caratteri di controllo' },
      { path: 'contacts.email', message: expect.stringContaining('Inserisci un indirizzo email valido') },
      { path: 'contacts.certifiedEmail', message: expect.stringContaining('Inserisci un indirizzo email valido') },
      { path: 'links.legalNotes', message: 'Compila questo campo' },
      { path: 'links.accessibility', message: 'Inserisci un indirizzo web che inizia con https:// o http://' },
      { path: 'links.website', message: 'Inserisci un indirizzo web che inizia con https:// o http://' },
      { path: 'links.siteMap', message: 'Inserisci un indirizzo web che inizia con https:// o http://' },
      { path: 'texts.welcome', message: 'Compila questo campo' },
      { path: 'texts.privacy', message: 'Inserisci al massimo 1000 caratteri' },
      { path: 'texts.missedAppointment', message: 'Inserisci al massimo 500 caratteri' },
    ]);
    expect(await readRow(area)).toEqual(before);
  });

  test('errors are in English for a client that accepts English', async () => {
    const english = area.browser(undefined, { 'accept-language': 'en' });
    english.cookie = admin.cookie;
    const { errors } = await change({ ...(await unchangedInput()), name: '' }, english);
    expect(errors).toEqual([{ path: 'name', message: 'Fill in this field' }]);
  });

  test('managers, operators and citizens can neither read the settings nor change them', async () => {
    const before = await readRow(area);
    const input = { ...(await unchangedInput()), name: 'Comune di chi passa' };
    for (const role of ['MANAGER', 'OPERATOR'] as const) {
      const browser = await signInAs(area, role);
      await expect(change(input, browser)).rejects.toThrow('FORBIDDEN');
      await expect(ask(browser, STORED)).rejects.toThrow('FORBIDDEN');
    }
    await expect(change(input, area.browser())).rejects.toThrow('UNAUTHENTICATED');
    await expect(ask(area.browser(), STORED)).rejects.toThrow('UNAUTHENTICATED');
    expect(await readRow(area)).toEqual(before);
  });
});

describe('the privacy notice after changeMunicipality', () => {
  const notice = () => ask<Notice>(area.browser(), NOTICE);
  const getText = ({ sections }: Notice) => sections.flatMap(({ paragraphs }) => paragraphs).join('\n');

  test('gets a new version with the new telephone number', async () => {
    const { version } = await notice();
    const input = await unchangedInput();
    const outcome = await change({ ...input, contacts: { ...input.contacts, phone: '081 555 0199' } });
    expect(outcome.noticeVersion).not.toBeNull();
    const now = await notice();
    expect([now.version, now.version === version]).toEqual([outcome.noticeVersion, false]);
    expect(getText(now)).toContain('Telefono: 081 555 0199.');
  });

  test('keeps the link to an external privacy notice', async () => {
    const externalUrl = 'https://www.comune.example/privacy';
    const { notice: settings } = await ask<{ notice: { version: string } }>(
      admin,
      '{ answer: privacySettings { notice { version } } }',
    );
    const published = { version: settings.version, processors: [], customTexts: [], externalUrl };
    await ask(admin, PUBLISH, { input: published });
    const input = await unchangedInput();
    const { municipality } = await change({ ...input, name: 'Città di Caivano' });
    expect([municipality.name, municipality.links['privacy']]).toEqual(['Città di Caivano', externalUrl]);
  });
});
