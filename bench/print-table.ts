import { isMet, type Goal, type Line } from './benchmark.ts';

/** The table that a person reads: a line for each figure, its reference, what was wanted and whether it was reached. */
export function printTable(results: readonly { name: string; lines: readonly Line[] }[]): string {
  const head = ['row', 'of', 'ours', 'reference', '', 'ratio', 'goal', ''];
  const body = results.flatMap(({ name, lines }) =>
    lines.map((line) => [
      name,
      line.of,
      figure(line.ours),
      line.reference === null ? '' : figure(line.reference),
      line.unit,
      line.ratio === null ? '' : figure(line.ratio),
      goalOf(line.goal),
      verdict(line),
    ]),
  );
  const table = [head, ...body];
  const widths = head.map((_, i) => Math.max(...table.map((cells) => cells[i]!.length)));
  const text = table.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  return [text[0], widths.map((width) => '-'.repeat(width)).join('  '), ...text.slice(1), ...complaints(results)].join(
    '\n',
  );
}

/** A figure with three digits that mean something. */
export function figure(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value.toPrecision(value >= 10 ? 3 : 2);
}

function goalOf(goal: Goal): string {
  if (goal === null) return '';
  const [sign, value] = 'atMost' in goal ? ['<=', goal.atMost] : ['>=', goal.atLeast];
  return `${sign} ${value}`;
}

function verdict(line: Line): string {
  if (line.wrong.length > 0) return 'WRONG';
  const met = isMet(line);
  return met === null ? '' : met ? 'met' : 'MISSED';
}

function complaints(results: readonly { name: string; lines: readonly Line[] }[]): string[] {
  return results.flatMap(({ name, lines }) =>
    lines.flatMap(({ of, wrong }) => wrong.map((why) => `${name}, ${of}: ${why}`)),
  );
}
