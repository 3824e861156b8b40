import type { Locale, RequestContext } from '../../../context.ts';
import { fieldProblems } from '../../../graphql/field-errors.ts';
import { t } from '../../../graphql/messages.ts';
import { findInvitedKeys } from '../send/find-open-invitations.ts';
import {
  createInvitedPersonSchema,
  type InvitedPerson,
  MAX_INVITED_PEOPLE,
  toPersonKey,
} from '../send/invited-person.ts';
import { type HeaderProblem, type ListColumn, readHeader } from './list-columns.ts';
import { readTable, type TableRow } from './read-table.ts';

/** What is wrong with a line of a list, in the language of the request. */
export type ListError = { line: number; message: string };

/** Result of the check of a list: the people to invite, and the errors of the other lines. Nothing is sent. */
export type CheckedList = { people: (InvitedPerson & { line: number })[]; errors: ListError[] };

/** Spreadsheets and people write the languages in several ways. */
const LANGUAGES: Readonly<Record<string, Locale>> = {
  it: 'it',
  italiano: 'it',
  en: 'en',
  inglese: 'en',
  english: 'en',
};

/** Checks a list of people as CSV text for a service: columns, fields, and who is there twice or already invited. */
export async function checkList(
  ctx: RequestContext,
  serviceId: number,
  { text, language }: { text: string; language: Locale },
): Promise<CheckedList> {
  const { locale } = ctx;
  const table = readTable(text);
  if ('brokenLine' in table) return onlyError(table.brokenLine, t(locale, 'listNotCsv'));
  const [header, ...rows] = table.rows;
  if (header === undefined || rows.length === 0) return onlyError(1, t(locale, 'listEmpty'));
  const read = readHeader(header.cells);
  if ('problems' in read) return { people: [], errors: read.problems.map((one) => toHeaderError(locale, header, one)) };
  if (rows.length > MAX_INVITED_PEOPLE) {
    return onlyError(header.line, t(locale, 'listTooLong', { count: rows.length, max: MAX_INVITED_PEOPLE }));
  }
  const checked = rows.map((row) => checkRow(locale, read.columns, row, language));
  const valid = checked.flatMap((row) => ('person' in row ? [row.person] : []));
  const errors = checked.flatMap((row) => ('errors' in row ? row.errors : []));
  const { people, repeated } = splitRepeated(ctx, valid, await findInvitedKeys(ctx, serviceId, valid));
  return { people, errors: [...errors, ...repeated].toSorted((one, other) => one.line - other.line) };
}

function onlyError(line: number, message: string): CheckedList {
  return { people: [], errors: [{ line, message }] };
}

function toHeaderError(locale: Locale, { line }: TableRow, { kind, names }: HeaderProblem): ListError {
  const messages = { missing: 'listColumnMissing', unknown: 'listColumnUnknown', repeated: 'listColumnTwice' } as const;
  return { line, message: t(locale, messages[kind], { columns: names.join(', ') }) };
}

type CheckedRow = { person: CheckedList['people'][number] } | { errors: ListError[] };

function checkRow(
  locale: Locale,
  columns: readonly ListColumn[],
  { line, cells }: TableRow,
  language: Locale,
): CheckedRow {
  if (cells.length > columns.length) return { errors: [{ line, message: t(locale, 'listTooManyCells') }] };
  const typed = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  const chosen = typed['language']?.toLowerCase() ?? '';
  const parsed = createSchema(locale).safeParse({
    name: '',
    surname: '',
    email: '',
    phone: '',
    reference: '',
    ...typed,
    language: chosen === '' ? language : (LANGUAGES[chosen] ?? chosen),
  });
  if (parsed.success) return { person: { ...parsed.data, line } };
  const typedAt = (path: string) => typed[path] ?? '';
  return {
    errors: fieldProblems(parsed.error).map(({ path, message }) => ({
      line,
      message: typedAt(path) === '' ? message : `${message} («${typedAt(path).slice(0, 60)}»)`,
    })),
  };
}

const schemas = new Map<Locale, ReturnType<typeof createInvitedPersonSchema>>();

function createSchema(locale: Locale): ReturnType<typeof createInvitedPersonSchema> {
  const schema = schemas.get(locale) ?? createInvitedPersonSchema(locale);
  schemas.set(locale, schema);
  return schema;
}

function splitRepeated(
  { locale }: RequestContext,
  people: CheckedList['people'],
  invited: ReadonlySet<string>,
): { people: CheckedList['people']; repeated: ListError[] } {
  const lines = new Map<string, number>();
  const repeated: ListError[] = [];
  const once = people.filter((person) => {
    const key = toPersonKey(person);
    const before = lines.get(key);
    if (invited.has(key)) repeated.push({ line: person.line, message: t(locale, 'listInvitedAlready') });
    else if (before !== undefined)
      repeated.push({ line: person.line, message: t(locale, 'listTwice', { line: before }) });
    else lines.set(key, person.line);
    return !invited.has(key) && before === undefined;
  });
  return { people: once, repeated };
}
