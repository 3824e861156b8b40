import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { getNamedType, type GraphQLInputType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { DateTime } from 'luxon';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toInternalNoteVersion } from '../../booking/internal-note/internal-note-version.ts';
import type { BookingMessage } from '../../mail/mails/mail-message.ts';
import { renderMail } from '../../mail/render/render-mail.ts';
import { hostileWords } from '../../mail/test-support/messages.ts';
import { apiSchema } from '../../server/graphql/schema.ts';
import { openSession } from '../../staff/sessions/session.ts';
import { createStaffArea, type StaffArea } from '../staff-area.ts';
import { type ChooseValue, createRequests } from '../tenants/run-every-field.ts';
import { populateTenant } from '../tenants/fully-populated-tenant.ts';
import { readVersions, VERSION_INPUTS } from './read-versions.ts';
import { selectTypenameOnly } from '../tenants/expect-type.ts';
import { createArgumentValues } from '../tenants/generated-arguments.ts';

/** Text fields that are not stored unchanged, with the reason. All other text must be found in the database. */
const NOT_KEPT: Record<string, string> = {
  ...each('only valid addresses, numbers, colours and URLs are stored', [
    'AddPlaceInput.email',
    'AddServiceInput.externalBookingUrl',
    'AddServiceInput.noticeUrl',
    'ApplicantInput.email',
    'ApplicantInput.phone',
    'ChangePlaceInput.email',
    'ChangeServiceInput.externalBookingUrl',
    'ChangeServiceInput.noticeUrl',
    'InviteStaffInput.email',
    'InvitedPersonInput.email',
    'InvitedPersonInput.language',
    'InvitedPersonInput.phone',
    'MunicipalityContactsInput.certifiedEmail',
    'MunicipalityContactsInput.email',
    'MunicipalityLinksInput.accessibility',
    'MunicipalityLinksInput.assistance',
    'MunicipalityLinksInput.faq',
    'MunicipalityLinksInput.legalNotes',
    'MunicipalityLinksInput.reportProblem',
    'MunicipalityLinksInput.siteMap',
    'MunicipalityLinksInput.transparency',
    'MunicipalityLinksInput.website',
    'OnBehalfApplicantInput.email',
    'OnBehalfApplicantInput.phone',
    'PrivacyNoticeInput.externalUrl',
    'SetColorInput.color',
  ]),
  ...each('only pictures are stored, drawn again', ['SetCrestInput.image']),
  ...each('it is compared or hashed, never stored', [
    'BookInput.invitation',
    'BookInput.proof',
    'ChangeInvitationInput.version',
    'AddToWaitingListInput.language',
    'CheckInvitationListInput.language',
    'RemoveFromWaitingListInput.version',
    'CheckInvitationListInput.text',
    'Mutation.openInvitation.token',
    'BookInput.privacyVersion',
    'SeenServiceInput.address',
    'SeenServiceInput.noticeText',
    'SeenFurtherInput.noticeText',
    'ChangeBlockedSlotInput.version',
    'UnblockSlotsInput.version',
    'ChangeMunicipalityInput.version',
    'ChangeOperatorInput.version',
    'ChangePlaceInput.version',
    'ChangeServiceInput.version',
    'ChangeStaffAccessInput.version',
    'PrivacyNoticeInput.version',
    'RemoveOpeningExceptionInput.version',
    'SetColorInput.version',
    'SetCrestInput.version',
    'SetOpeningExceptionInput.version',
    'SetOpeningHoursInput.version',
    'SetPatronSaintInput.version',
    'SetInternalNoteInput.version',
    'SetInternalNotesInCopyInput.version',
    'SetRetentionInput.version',
    'CancelBookingInput.token',
    'ConfirmEmailChangeInput.token',
    'CorrectBookingInput.token',
    'ReconfirmBookingInput.token',
    'RescheduleBookingInput.token',
    'BookInput.holdToken',
    'HoldTimeInput.holdToken',
    'HoldTimeInput.proof',
    'ExtendHoldInput.holdToken',
    'ReleaseHoldInput.holdToken',
    'ChangePasswordInput.currentPassword',
    'ChangePasswordInput.newPassword',
    'ConfirmBookingInput.token',
    'AcceptSlotOfferInput.token',
    'DeclineSlotOfferInput.token',
    'JoinWaitingListInput.proof',
    'WatchEarlierTimesInput.token',
    'WatchRequestInput.token',
    'ConfirmSecondFactorInput.code',
    'OwnDataInput.token',
    'EraseOwnDataInput.token',
    'ChosenBookingsInput.contact',
    'RemoveSecondFactorInput.password',
    'RequestOwnDataInput.email',
    'RequestPasswordResetInput.email',
    'SetPasswordInput.password',
    'SetPasswordInput.token',
    'SignInInput.code',
    'SignInInput.email',
    'SignInInput.password',
  ]),
  ...each('it becomes the reason of StaffCancelBookingInput', ['BookingResolutionInput.reason']),
};

function each(why: string, texts: string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text) => [text, why]));
}

const MAX_CAPACITY = 50;
const FIRST_DAY = DateTime.fromISO('2027-01-11', { zone: 'Europe/Rome' });

/** Returns a marker for each text field, so that its value is found in any table. */
const mark = (text: string) => `Qz${texts.indexOf(text)}q`;

/** Returns a time on the working day of a hostile text; each has its own day with free slots. */
function toStart(index: number, clock: string): string {
  return `${FIRST_DAY.plus({ weeks: Math.floor(index / 5), days: index % 5 }).toISODate()}T${clock}:00+01:00`;
}

/**
 * Returns values for requests that may not name the same time twice: each hostile text has its own, and so has the
 * idempotency key, which is stored only with a new record.
 */
function chooseOwnTimes(index: number, field: string): Record<string, unknown> {
  const isKey = field.endsWith('.idempotencyKey');
  const start = toStart(index, isKey ? '16:00' : '14:00');
  const closed = FIRST_DAY.plus({ years: isKey ? 1 : 2, days: index }).toISODate();
  return {
    'BlockSlotsInput.startsAt': start,
    'BlockSlotsInput.endsAt': toStart(index, isKey ? '17:00' : '15:00'),
    'RecurrenceInput.until': start.slice(0, 10),
    'AddClosureInput.from': closed,
    'AddClosureInput.until': closed,
  };
}

type ConfirmedBooking = { id: string; sequence: number; linkVersion: number; internalNote: string | null };

/** Returns a confirmed booking. */
async function findConfirmedBooking(): Promise<ConfirmedBooking> {
  const { rows } = await office.pool.query<ConfirmedBooking>(
    `select id, sequence, link_version as "linkVersion", internal_note as "internalNote" from booking where status = 'CONFIRMED' order by id limit 1`,
  );
  return rows[0]!;
}

let office: StaffArea;
let schema: GraphQLSchema;
let texts: string[];
let errors: string[];

beforeAll(async () => {
  schema = apiSchema();
  texts = findTexts(schema);
  office = await createStaffArea({ rateLimits: false });
  const comune = await populateTenant(office);
  await office.pool.query('update operator set capacity = $1', [MAX_CAPACITY]);
  const admin = await office.addStaff('ADMIN');
  const usual = createArgumentValues(comune, 'Nuovo');
  errors = [];
  for (const text of texts) {
    const mutations = findMutationsWith(text, usual);
    const versionInputs = findVersionInputs(text, usual);
    for (const [day, word] of hostileWords.entries()) {
      // Password hashing is slow, and passwords reach the database only as hashes: one day of the week is enough.
      if (/password/i.test(text) && day % 5 !== 3) continue;
      const { id: bookingId, sequence, linkVersion, internalNote } = await findConfirmedBooking();
      const special: Record<string, unknown> = {
        idempotencyKey: randomUUID(),
        capacity: MAX_CAPACITY,
        'BookInput.startsAt': toStart(day, '10:00'),
        'BookOnBehalfInput.startsAt': toStart(day, '11:00'),
        'CancelBookingInput.token': office.ctx().cancelTokenFor(bookingId, linkVersion),
        'StaffCancelBookingInput.bookingId': bookingId,
        'StaffCancelBookingInput.sequence': sequence,
        'CorrectBookingInput.token': office.ctx().cancelTokenFor(bookingId, linkVersion),
        'CorrectBookingInput.sequence': sequence,
        'SetInternalNoteInput.bookingId': bookingId,
        'SetInternalNoteInput.version': toInternalNoteVersion(internalNote ?? ''),
        'StaffCorrectBookingInput.bookingId': bookingId,
        'StaffCorrectBookingInput.sequence': sequence,
        // A waiting list keeps the first request of an address.
        ...(/^(Join|AddTo)WaitingListInput\./.test(text) && { 'ApplicantInput.email': `${randomUUID()}@example.it` }),
        ...chooseOwnTimes(day, text),
        ...(await readVersions(office, admin.id, comune, versionInputs)),
      };
      const choose = (owner: string, name: string) => {
        const field = `${owner}.${name}`;
        if (name === 'name' && field !== text) return `Nome ${randomUUID()}`;
        if (field === text) return mark(text) + word;
        return field in special ? special[field] : (special[name] ?? usual(owner, name));
      };
      for (const request of createRequests(schema, choose, (field) => mutations.has(field))) {
        if (!JSON.stringify(request.variables).includes(mark(text))) continue;
        const browser = office.browser();
        browser.cookie = `prenotazioni-staff=${(await openSession(office.ctx(), admin.id)).token}`;
        const answer = await browser.request(selectTypenameOnly(request).document, request.variables);
        for (const { extensions, message } of answer.errors ?? []) {
          if (extensions.code === 'INTERNAL_SERVER_ERROR') errors.push(`${text} ${message} ${word.slice(0, 30)}`);
        }
      }
    }
  }
}, 900_000);
afterAll(() => office.close());

/** Returns the mutations that send a text, as "Mutation.field". */
function findMutationsWith(text: string, usual: ChooseValue): Set<string> {
  const choose: ChooseValue = (owner, name) => (`${owner}.${name}` === text ? mark(text) : usual(owner, name));
  const requests = createRequests(schema, choose, (field) => field.startsWith('Mutation.'));
  return new Set(
    requests.filter(({ variables }) => JSON.stringify(variables).includes(mark(text))).map(({ field }) => field),
  );
}

/** Returns the inputs that mutations send with a text and for which the client reads something before. */
function findVersionInputs(text: string, usual: ChooseValue): string[] {
  const sent = new Set<string>();
  const mutations = findMutationsWith(text, usual);
  const note: ChooseValue = (owner, name) => {
    sent.add(owner);
    return usual(owner, name);
  };
  createRequests(schema, note, (field) => mutations.has(field));
  return VERSION_INPUTS.filter((input) => sent.has(input));
}

/** Returns every text argument of the mutations, as "Type.field". */
function findTexts(schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const look = (owner: string, name: string, type: GraphQLInputType) => {
    const named = getNamedType(type);
    if (named.name === 'String' || name === 'idempotencyKey') found.add(`${owner}.${name}`);
    if (!isInputObjectType(named) || done.has(named.name)) return;
    done.add(named.name);
    for (const field of Object.values(named.getFields())) look(named.name, field.name, field.type);
  };
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    for (const { name, type } of field.args) look(`Mutation.${field.name}`, name, type);
  }
  // Resolutions come last: they retire what the other requests need.
  return [...found].toSorted((a, b) => Number(a.startsWith('BookingChoice')) - Number(b.startsWith('BookingChoice')));
}

/** Returns all text of the public tables, without the job queue. */
async function readStoredText(): Promise<string> {
  const { rows: tables } = await office.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  let all = '';
  for (const { name } of tables) {
    const { rows } = await office.pool.query<{ one: unknown }>(`select to_jsonb(t) as one from "${name}" t`);
    all += rows.map(({ one }) => strings(one)).join('\n');
  }
  return all;
}

function strings(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  return typeof value === 'object' && value !== null ? Object.values(value).map(strings).join('') : '';
}

describe('hostile text in every text argument', () => {
  it('never causes an internal error', () => {
    expect(texts.length).toBeGreaterThan(30);
    expect(errors).toEqual([]);
  });

  it('is stored without control characters, direction marks and lone surrogates', async () => {
    expect(await readStoredText()).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
  });

  it('negative control: each text is stored, except the listed ones', async () => {
    const all = await readStoredText();
    expect(texts.filter((text) => !all.includes(mark(text))).toSorted()).toEqual(Object.keys(NOT_KEPT).toSorted());
  });

  it('leaves as one mail to one recipient, inert in HTML and calendar', async () => {
    const { rows } = await office.pool.query<{ message: BookingMessage; recipient: string }>(
      `select message, recipient from mail where message is not null and kind like 'BOOKING%'`,
    );
    expect(rows.length).toBeGreaterThan(50);
    const streamer = createTransport({ streamTransport: true, buffer: true });
    const site = {
      url: 'https://prenotazioni.example',
      publicUrl: 'https://prenotazioni.example',
      appearance: { color: null, crest: null },
      tokens: {
        cancel: () => 'secret',
        confirm: () => 'another',
        ownData: () => 'own',
        emailChange: () => 'email-token',
        invitation: () => 'invitation-token',
        watch: () => 'watch-token',
        staff: () => 'staff',
      },
    };
    for (const { message, recipient } of rows) {
      const { message: raw, envelope } = await streamer.sendMail(
        renderMail(message, site, { address: 'prenotazioni@comune.example' }),
      );
      expect(envelope.to).toEqual([recipient]);
      const mail = await simpleParser(String(raw));
      expect([...mail.headers.keys()].filter((name) => /bcc|evil/i.test(name))).toEqual([]);
      expect(mail.html).not.toMatch(
        /<(script|img|iframe|svg|form|input|object)\b|(href|src)="?javascript:|<[^>]*\son\w+=/i,
      );
      const files = mail.attachments.filter(({ contentType }) => contentType.includes('calendar'));
      for (const { content } of files) expectInert(String(content));
    }
  }, 60_000);
});

function expectInert(file: string): void {
  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file).not.toMatch(/^(X-EVIL|BCC)/im);
}
