import { isMet, type Goal, type ResultLine } from './benchmark.ts';

/** Formats the result table: each figure with reference, ratio, goal and verdict. */
export function printTable(results: readonly { name: string; lines: readonly ResultLine[] }[]): string {
  const head = ['row', 'of', 'ours', 'reference', '', 'ratio', 'goal', ''];
  const body = results.flatMap(({ name, lines }) =>
    lines.map((line) => [
      name,
      line.of,
      formatFigure(line.ours),
      line.reference === null ? '' : formatFigure(line.reference),
      line.unit,
      line.ratio === null ? '' : formatFigure(line.ratio),
      formatGoal(line.goal),
      formatVerdict(line),
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
  return [text[0], widths.map((width) => '-'.repeat(width)).join('  '), ...text.slice(1), ...listErrors(results)].join(
    '\n',
  );
}

/** Formats a number with three significant digits. */
export function formatFigure(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value.toPrecision(value >= 10 ? 3 : 2);
}

function formatGoal(goal: Goal): string {
  if (goal === null) return '';
  const [sign, value] = 'atMost' in goal ? ['<=', goal.atMost] : ['>=', goal.atLeast];
  return `${sign} ${value}`;
}

function formatVerdict(line: ResultLine): string {
  if (line.wrong.length > 0) return 'WRONG';
  const met = isMet(line);
  return met === null ? '' : met ? 'met' : 'MISSED';
}

function listErrors(results: readonly { name: string; lines: readonly ResultLine[] }[]): string[] {
  return results.flatMap(({ name, lines }) =>
    lines.flatMap(({ of, wrong }) => wrong.map((why) => `${name}, ${of}: ${why}`)),
  );
}
