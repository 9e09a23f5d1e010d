import { widthOf } from './fonts.js';
import type { Fragment } from './strip.js';

/** Neighbours on a line that lead to the same place, or to none. */
export type LinkRun = readonly [Fragment, ...Fragment[]];

/** A line parted where it begins to lead to another place. */
export function linkRuns(fragments: readonly Fragment[]): LinkRun[] {
  return fragments.reduce<LinkRun[]>((runs, fragment) => {
    const last = runs.at(-1);
    return last !== undefined && last[0].link === fragment.link
      ? [...runs.slice(0, -1), [...last, fragment]]
      : [...runs, [fragment]];
  }, []);
}

/** From where to where a run stands, and the size of its largest letters. */
export function spanOf(run: LinkRun): { x: number; width: number; size: number } {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const right = last.x + widthOf(last.text.trimEnd(), last.font, last.size);
  return { x: first.x, width: right - first.x, size: Math.max(...run.map(({ size }) => size)) };
}
