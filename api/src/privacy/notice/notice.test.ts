import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { SECTION_IDS } from './notice-template.ts';
import { publishFirstNotice } from './publish-notice.ts';

const NOTICE = `query ($version: String) { privacyNotice(version: $version) { version inForce externalUrl sections {
  id title paragraphs } versions { version } } }`;
const PUBLISH = `mutation ($input: PrivacyNoticeInput!) { publishPrivacyNotice(input: $input) { __typename
  ... on PublishNoticeSuccess { notice { version } }
  ... on NoticeConflict { settings { dpo version } } ... on InvalidInput { errors { path message } } } }`;
const PREVIEW = `query ($input: PrivacyNoticeInput!) { previewPrivacyNotice(input: $input) { __typename
  ... on NoticePreview { sections { id paragraphs } } ... on InvalidInput { errors { path } } } }`;
const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename
  ... on BookSuccess { booking { id } } } }`;
const INPUT = {
  dpo: 'Avv. Anna Verdi, dpo@comune.example',
  processors: ['Fornitore S.p.A., ospitalità del servizio'],
  customTexts: [{ id: 'rights', text: 'Le nostre parole.\n\nSeconda parte.' }],
};

type Notice = {
  privacyNotice: {
    version: string;
    inForce: boolean;
    sections: { id: string; title: string; paragraphs: string[] }[];
    versions: { version: string }[];
  };
};

let area: StaffArea;
let admin: StaffBrowser;
let service: Service;

beforeAll(async () => {
  area = await createStaffArea();
  await publishFirstNotice(area.orm.em.fork(), area.municipality, area.time.now);
  await area.addStaff('ADMIN');
  service = await area.addService();
  await area.addOperator([service]);
  admin = area.browser();
  await admin.signIn('admin@comune.example');
});
afterAll(() => area.close());

const read = async (version?: string) => (await area.browser().request<Notice>(NOTICE, { version })).data.privacyNotice;
const said = ({ sections }: Notice['privacyNotice']) =>
  sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n');

const readVersions = async () =>
  (
    await admin.request<{ privacySettings: { version: string; notice: { version: string } } }>(
      '{ privacySettings { version notice { version } } }',
    )
  ).data.privacySettings;
const publish = async (input: object) =>
  (await admin.request(PUBLISH, { input: { version: (await readVersions()).notice.version, ...input } })).data;

/** The server caches a municipality for five seconds. */
const afterAWhile = () => (area.time.now += 6_000);

async function bookedUnder(at: string, privacyVersion?: string): Promise<Record<string, unknown>> {
  const { startsAt, ...request } = createBookingRequest(service, at);
  const input = { ...request, startsAt: new Date(startsAt).toISOString(), privacyVersion };
  const { data } = await area.browser().request<{ book: { booking: { id: string } } }>(BOOK, { input });
  const asked = await admin.request<{ staffBooking: Record<string, unknown> }>(
    'query ($id: ID!) { staffBooking(id: $id) { privacyVersion privacyReadAt } }',
    { id: data.book.booking.id },
  );
  return asked.data.staffBooking;
}

describe('the first notice', () => {
  test('contains the information of art. 13 GDPR with the municipality’s data', async () => {
    const notice = await read();
    expect(notice).toMatchObject({ version: '2026-11', inForce: true, externalUrl: null });
    expect(notice.sections.map(({ id }) => id)).toEqual(SECTION_IDS);
    for (const phrase of [
      'Comune di Caivano, Via Don Minzoni',
      'protocollo@pec.comune.caivano.example',
      'responsabile della protezione dei dati',
      'art. 6, paragrafo 1, lettera e)',
      '2-ter',
      '90 giorni dopo l’appuntamento',
      'articoli 15-22',
      'Garante per la protezione dei dati personali',
      'art. 28',
    ])
      expect(said(notice)).toContain(phrase);
  });
});

describe('an administrator', () => {
  test('previews the notice without publishing it', async () => {
    const { data } = await admin.request(PREVIEW, { input: { ...INPUT, version: 'any' } });
    expect(JSON.stringify(data)).toContain('Avv. Anna Verdi');
    expect((await read()).version).toBe('2026-11');
  });

  test('publishes a new version and keeps the text of the previous one', async () => {
    const before = await read();
    expect(await publish(INPUT)).toEqual({
      publishPrivacyNotice: { __typename: 'PublishNoticeSuccess', notice: { version: '2026-11-23' } },
    });
    const now = await read();
    expect(now.sections.find(({ id }) => id === 'rights')!.paragraphs).toEqual(['Le nostre parole.', 'Seconda parte.']);
    expect(said(now)).toContain('Fornitore S.p.A.');
    expect(now.versions.map(({ version }) => version)).toEqual(['2026-11-23', '2026-11']);
    expect(await read('2026-11')).toEqual({ ...before, inForce: false, versions: now.versions });
    const { rows } = await area.pool.query(`select details from audit_entry where action = 'publishPrivacyNotice'`);
    expect(rows).toEqual([{ details: { version: '2026-11-23' } }]);
  });

  test('changes the retention period and the notice together', async () => {
    const { version } = await readVersions();
    await admin.request(`mutation { setRetention(input: { days: 60, version: "${version}" }) { __typename } }`);
    const notice = await read();
    expect(notice.version).toBe('2026-11-23-2');
    expect(said(notice)).toContain('60 giorni dopo l’appuntamento');
    expect(said(notice)).toContain('Avv. Anna Verdi');
    expect(said(await read('2026-11-23'))).toContain('90 giorni dopo l’appuntamento');
  });

  test('can link to a notice on the municipality’s website', async () => {
    const link = 'query { municipality { links { privacy } } }';
    afterAWhile();
    expect((await area.browser().request(link)).data).toEqual({ municipality: { links: { privacy: '/privacy' } } });
    await publish({ ...INPUT, externalUrl: 'https://www.comune.example/privacy' });
    afterAWhile();
    expect((await area.browser().request(link)).data).toEqual({
      municipality: { links: { privacy: 'https://www.comune.example/privacy' } },
    });
    await publish(INPUT);
    afterAWhile();
    expect((await area.browser().request(link)).data).toEqual({ municipality: { links: { privacy: '/privacy' } } });
  });

  test('gets validation errors for settings that cannot be published', async () => {
    const wrong = { ...INPUT, externalUrl: 'javascript:alert(1)', customTexts: [{ id: 'no such', text: 'x' }] };
    expect(await publish(wrong)).toMatchObject({
      publishPrivacyNotice: { errors: [{ path: 'customTexts.0.id' }, { path: 'externalUrl' }] },
    });
  });

  test('publishes the same settings as one version per request, also concurrently', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => publish(INPUT)));
    expect(new Set(answers.map((data) => JSON.stringify(data))).size).toBe(3);
  });

  test('gets a conflict with the current settings if they changed after they were read', async () => {
    const { version } = (await readVersions()).notice;
    await publish({ ...INPUT, dpo: 'Avv. Ugo Neri' });
    const stale = await publish({ ...INPUT, dpo: 'Avv. Ida Blu', version });
    expect(stale).toMatchObject({
      publishPrivacyNotice: { __typename: 'NoticeConflict', settings: { dpo: 'Avv. Ugo Neri' } },
    });
  });
});

describe('a booking', () => {
  test('stores the version that the page showed, also after a newer one was published', async () => {
    expect(await bookedUnder('2026-11-24T09:00:00+01:00', '2026-11')).toEqual({
      privacyVersion: '2026-11',
      privacyReadAt: expect.stringMatching(/^2026-11-23T/),
    });
  });

  test('stores the current version if the request has none or an unknown one', async () => {
    const { version } = await read();
    afterAWhile();
    expect(await bookedUnder('2026-11-24T09:15:00+01:00')).toMatchObject({ privacyVersion: version });
    expect(await bookedUnder('2026-11-24T09:30:00+01:00', 'mai esistita')).toMatchObject({ privacyVersion: version });
  });
});
