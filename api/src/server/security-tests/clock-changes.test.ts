import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startMailServer } from '../../mail/test-support/mail-server.ts';
import { type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { addStaff } from '../../test-support/staff-area.ts';
import { eventIn } from '../test-support/calendar-instants.ts';
import { type Life, type MailSent, notAsItShouldBe, type Stored } from '../test-support/find-anomalies.ts';
import { liveThrough } from '../test-support/run-through-clock-change.ts';
import { serviceElsewhere } from '../test-support/service-in-time-zone.ts';
import { dayWith2To3Twice, dayWithout2To3, plainDay, type WallDay } from '../test-support/local-days.ts';

const DAYS = [
  plainDay('2026-12-31', '+01:00'),
  plainDay('2027-01-01', '+01:00', true),
  plainDay('2027-03-27', '+01:00'),
  dayWithout2To3('2027-03-28', true),
  plainDay('2027-03-29', '+02:00', true),
  plainDay('2027-10-30', '+02:00'),
  dayWith2To3Twice('2027-10-31'),
  plainDay('2027-11-01', '+01:00', true),
  plainDay('2028-02-28', '+01:00'),
  plainDay('2028-02-29', '+01:00'),
  plainDay('2028-03-01', '+01:00'),
];
const ZONES = { UTC: 0, 'Europe/Rome': -120, 'America/New_York': 240 };
const WRONG_DAYS = new URL('../test-support/preload-days-of-24-hours.ts', import.meta.url);

/** Opens an office without closing hours and runs through the days on a server in that time zone. */
async function live(timeZone: string, days: WallDay[], preload?: URL): Promise<Life> {
  const office = await createTestOffice();
  const offered = await office.addService({ durationMinutes: 30, stepMinutes: 30, horizonDays: 30 });
  await office.addOperator([offered], { hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 } });
  const { email } = await addStaff(office, 'ADMIN');
  const mailServer = await startMailServer(() => 'accept');
  const parts = {
    databaseUrl: office.url,
    smtpUrl: mailServer.url,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    rateLimits: false,
    logLevel: 'error',
    limits: { connections: 4, answerWithin: 20_000 },
    drainFor: 0,
  };
  const service = await serviceElsewhere(timeZone, parts, preload);
  try {
    const waitForMails = () =>
      vi.waitFor(async () => expect(await waiting(office)).toBe(0), { timeout: 60_000, interval: 20 });
    const scene = { service, serviceId: String(offered.id), placeId: String(office.place.id), email, waitForMails };
    const lived: Life['days'] = [];
    for (const day of days) lived.push(await liveThrough(scene, day));
    const { rows } = await office.pool.query<Stored>(
      `select number, extract(epoch from starts_at)::float8 * 1000 as start, extract(epoch from ends_at)::float8 *
        1000 as end,
         status = 'CANCELLED' as cancelled from booking order by number`,
    );
    const mails = await Promise.all(mailServer.deliveries.map(({ raw }) => read(raw)));
    // A confirmation mail is skipped when its cancellation overtakes it.
    const isOvertaken = ({ number, file }: MailSent) =>
      file.method === 'REQUEST' && rows.some((row) => row.number === number && row.cancelled);
    const inOrder = mails.filter((mail) => !isOvertaken(mail)).toSorted((one, other) => one.number - other.number);
    return { minutesBehindUtc: service.minutesBehindUtc, days: lived, mails: inOrder, stored: rows };
  } finally {
    await service.stop();
    await mailServer.stop();
    await office.close();
  }
}

async function waiting({ pool }: TestOffice): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from mail where state = 'WAITING'`);
  return rows[0]!.n;
}

async function read(raw: string): Promise<MailSent> {
  const { text = '', attachments } = await simpleParser(raw);
  return {
    number: Number(/^Prenotazione n\. (\d+)$/m.exec(text)?.[1]),
    text: text.replaceAll(/#\S+/g, '#secret'),
    file: eventIn(String(attachments.find(({ contentType }) => contentType === 'text/calendar')!.content)),
  };
}

describe('the days on which the clock changes, the year ends and February has 29 days', () => {
  const lives = new Map<string, Life>();
  beforeAll(async () => {
    for (const zone of Object.keys(ZONES)) lives.set(zone, await live(zone, DAYS));
  }, 900_000);

  it.for(Object.entries(ZONES))(
    'show correct times from screen to mail on a server in %s',
    ([zone, minutesBehindUtc]) => {
      const life = lives.get(zone)!;
      expect(life.minutesBehindUtc).toBe(minutesBehindUtc);
      expect(notAsItShouldBe(life, DAYS)).toEqual([]);
      expect(life.days.map(({ looked }) => looked.length)).toEqual([4, 4, 4, 46, 4, 4, 50, 4, 4, 4, 4]);
    },
  );

  it('give identical results in every server time zone', () => {
    const [rome, ...others] = [...lives.values()].map(({ days, mails, stored }) =>
      JSON.stringify({ days, mails, stored }),
    );
    expect(rome!.length).toBeGreaterThan(100_000);
    for (const other of others) expect(other).toBe(rome);
  });

  it('offer no start between two and three in March, and only the first in October', () => {
    const [march, october] = ['2027-03-28', '2027-10-31'].map((date) =>
      lives
        .get('UTC')!
        .days.find((day) => day.date === date)!
        .offered.filter((start) => start.includes('T02')),
    );
    expect(march).toEqual([]);
    expect(october).toEqual(['2027-10-31T02:00:00+02:00', '2027-10-31T02:30:00+02:00']);
  });

  it('negative control: the checks fail with days of 24 hours', async () => {
    const some = DAYS.filter(({ hours }) => hours !== 24);
    const wrong = notAsItShouldBe(await live('Europe/Rome', some, WRONG_DAYS), some);
    const found = wrong.map((one) => one.slice(0, one.indexOf(':')));
    for (const date of ['2027-03-28', '2027-10-31']) {
      expect(found).toEqual(expect.arrayContaining([`${date} offers`, `${date} is open`, `${date} in numbers`]));
    }
  }, 300_000);
});
