import type { Verdict } from './judge.js';

const COLUMNS = ['id', 'what', 'ratio', 'quartiles', 'pass', 'aim', 'base', 'tested', ''];

const ratio = (value: number) =>
  value >= 10 ? value.toFixed(0) : value >= 0.1 || value === 0 ? value.toFixed(2) : value.toFixed(4);
const milliseconds = (value: number) =>
  Number.isNaN(value) ? '–' : `${value >= 10 ? value.toFixed(0) : value.toFixed(2)} ms`;

function cells({ target, outcome, mark }: Verdict): string[] {
  const { id, what, pass, aim } = target;
  if ('leftOut' in outcome) {
    return [id, what, '–', '–', ratio(pass), ratio(aim), '–', '–', `left out: ${outcome.leftOut}`];
  }
  const [low, high] = outcome.quartiles;
  return [
    ...[id, what, ratio(outcome.ratio), `${ratio(low)}–${ratio(high)}`, ratio(pass), ratio(aim)],
    ...[milliseconds(outcome.base), milliseconds(outcome.tested), mark],
  ];
}

/** The verdicts as a Markdown table, to be read in a terminal and put into docs/performance.md as it is. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const rows = [COLUMNS, ...verdicts.map(cells)];
  const widths = COLUMNS.map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join(
    '\n',
  );
}

/** `12 targets met, 0 missed, 1 left out` */
export function summaryOf(verdicts: readonly Verdict[]): string {
  const count = (mark: Verdict['mark']) => verdicts.filter((verdict) => verdict.mark === mark).length;
  return `${count('met')} targets met, ${count('missed')} missed, ${count('left out')} left out`;
}
