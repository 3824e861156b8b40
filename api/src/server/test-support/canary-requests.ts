import type { FieldRequest } from '../../test-support/tenants/run-every-field.ts';
import { misfits, PERSON } from './canary-words.ts';

/** Server, sessions and captured output. */
export type Stage = {
  origin: string;
  askings: FieldRequest[];
  /** Signs in with a new session, because some mutations end it. */
  asStaff(): Promise<Record<string, string>>;
  byOwner(sql: string): Promise<unknown>;
  secrets: string[];
  shown: { where: string; what: string }[];
};

/** Counts of validation errors and faults. */
export type Done = { refused: number; faults: number };

const NOTES = [PERSON.name, PERSON.surname, PERSON.email].join(' ');

type Told = { errors?: { message: string; extensions: { code: string } }[] };

async function send(
  { origin, shown }: Stage,
  where: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Told> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const head = [...response.headers].map(String).join('\n');
  let told: Told | undefined;
  try {
    told = JSON.parse(text) as Told;
  } catch {
    // The response was not JSON.
  }
  const isAnswer = told !== undefined && 'data' in told && told.errors === undefined;
  shown.push({ where, what: head + (isAnswer ? '' : told?.errors ? JSON.stringify(told.errors) : text) });
  return told ?? {};
}

/** Sends a request and records headers and errors. */
export function ask(
  stage: Stage,
  { field, document, variables }: FieldRequest,
  headers?: Record<string, string>,
): Promise<Told> {
  return send(stage, field, JSON.stringify({ query: document, variables }), headers);
}

async function everythingIsAsked(stage: Stage): Promise<void> {
  const { askings, asStaff } = stage;
  for (const asking of askings) {
    await ask(stage, asking);
    await ask(stage, asking, await asStaff());
  }
}

const book = (input: string) => `mutation { book(input: { ${input} }) { __typename } }`;

/** Values of wrong types, which graphql-js repeats in its messages. */
async function nothingFits(stage: Stage): Promise<number> {
  const { askings, asStaff } = stage;
  let refused = 0;
  const headers = await asStaff();
  for (const asking of askings) {
    for (const variables of misfits(asking.variables)) {
      const { errors = [] } = await ask(stage, { ...asking, variables }, headers);
      if (errors.some(({ message }) => message.startsWith('Variable '))) refused++;
    }
  }
  for (const query of [
    book(`serviceId: { name: "${NOTES}" }`),
    book(`startsAt: "${NOTES}"`),
    book(`privacyRead: "${NOTES}", noticeRead: 3337654321`),
    book(`applicant: "${NOTES}"`),
    book(`applicant: ["${NOTES}"]`),
    book(`idempotencyKey: ${PERSON.name}`),
    `{ places(first: "${NOTES}") { id } }`,
    `{ bookingStatistics(input: { from: "${NOTES}", to: "2027-01-01", by: ${PERSON.name} }) { id } }`,
    book(`notes: "${NOTES}" "${NOTES}`),
    book(`notes: "${NOTES}`),
    `"${NOTES}" { places { id } }`,
    `{ places "${NOTES}" { id } }`,
    `{ places { id } } """${NOTES}"""`,
    `${PERSON.name} { places { id } }`,
  ]) {
    await send(stage, query, JSON.stringify({ query }));
  }
  for (const body of [
    `{"query": "${NOTES}`,
    NOTES,
    `{"query": ${PERSON.name}}`,
    `["${NOTES}"]`,
    `{"query":{"a":"${NOTES}"}}`,
  ]) {
    await send(stage, body, body);
    await send(stage, body, body, { 'content-type': 'text/plain' });
    await send(stage, body, body, { 'content-type': `application/${PERSON.name}` });
  }
  return refused;
}

/** Missing tables and violated constraints, whose messages repeat the row. */
async function theDatabaseFails(stage: Stage): Promise<number> {
  const { askings, asStaff, byOwner } = stage;
  let faults = 0;
  const tables = ['mail', 'operator', 'audit_entry'];
  const some = askings.filter(({ variables }) => /qxcanary/i.test(JSON.stringify(variables)));
  const fail = async (spoil: string, mend: string) => {
    const sessions = await Promise.all(some.map(asStaff));
    await byOwner(spoil);
    for (const [index, asking] of some.entries()) {
      const { errors = [] } = await ask(stage, asking, sessions[index]);
      if (errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')) faults++;
    }
    await byOwner(mend);
  };
  for (const table of tables) await fail(`alter table ${table} rename to away`, `alter table away rename to ${table}`);
  for (const table of ['booking', 'staff_member', 'place', 'mail', 'data_access_link']) {
    await fail(
      `alter table ${table} add constraint nobody check (municipality_id < 0) not valid`,
      `alter table ${table} drop constraint nobody`,
    );
  }
  return faults;
}

/** Personal data typed into URLs. */
async function addressesAreWritten({ origin, shown, secrets }: Stage): Promise<void> {
  for (const secret of [...secrets, PERSON.email, PERSON.surname]) {
    const typed = encodeURIComponent(secret);
    for (const path of [
      `/annulla?token=${typed}`,
      `/annulla/${typed}`,
      `/${typed}`,
      `/graphql?query=${typed}`,
      `/staff/${typed}?q=${typed}`,
    ]) {
      for (const method of ['GET', 'HEAD', 'PUT']) {
        const response = await fetch(`${origin}${path}`, { method, redirect: 'manual' });
        shown.push({ where: `${method} ${path}`, what: [...response.headers].map(String).join('\n') });
        await response.body?.cancel();
      }
    }
  }
}

/** Sends personal data in every field, valid and invalid, with a working and a failing database. */
export async function typeEverywhere(stage: Stage): Promise<Done> {
  await everythingIsAsked(stage);
  const refused = await nothingFits(stage);
  await addressesAreWritten(stage);
  return { refused, faults: await theDatabaseFails(stage) };
}
