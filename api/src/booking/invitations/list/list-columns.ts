import type { InvitedPerson } from '../send/invited-person.ts';

/** A column of a list of people to invite. */
export type ListColumn = keyof InvitedPerson;

/** Italian and English names of each column, in lower case. */
const COLUMN_NAMES: Record<ListColumn, readonly string[]> = {
  name: ['nome', 'name', 'first name'],
  surname: ['cognome', 'surname', 'last name'],
  email: ['email', 'e-mail', 'mail', 'indirizzo email', 'indirizzo e-mail'],
  phone: ['telefono', 'cellulare', 'tel', 'phone', 'telephone', 'mobile'],
  reference: ['riferimento', 'nota', 'note', 'pratica', 'reference'],
  language: ['lingua', 'language'],
};

/** Columns that every list has. */
const REQUIRED: readonly ListColumn[] = ['name', 'surname', 'email'];

/** What is wrong with the header of a list: columns that are missing, unknown or there twice, by their names. */
export type HeaderProblem = { kind: 'missing' | 'unknown' | 'repeated'; names: string[] };

/** Returns the column of each header cell, or what is wrong with them. */
export function readHeader(cells: readonly string[]): { columns: ListColumn[] } | { problems: HeaderProblem[] } {
  const found = cells.map((cell) => ({ cell, column: findColumn(cell) }));
  const columns = found.flatMap(({ column }) => (column === null ? [] : [column]));
  const problems: HeaderProblem[] = [
    { kind: 'unknown', names: found.filter(({ column }) => column === null).map(({ cell }) => cell || '–') },
    { kind: 'repeated', names: [...new Set(columns.filter((column, at) => columns.indexOf(column) !== at))] },
    { kind: 'missing', names: REQUIRED.filter((column) => !columns.includes(column)) },
  ];
  const real = problems
    .filter(({ names }) => names.length > 0)
    .map(({ kind, names }) => ({ kind, names: kind === 'unknown' ? names : names.map(toItalianName) }));
  return real.length > 0 ? { problems: real } : { columns };
}

function findColumn(cell: string): ListColumn | null {
  const name = cell.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/[*:]$/, '');
  const columns = Object.keys(COLUMN_NAMES) as ListColumn[];
  return columns.find((column) => COLUMN_NAMES[column].includes(name)) ?? null;
}

function toItalianName(column: string): string {
  return COLUMN_NAMES[column as ListColumn][0]!;
}
