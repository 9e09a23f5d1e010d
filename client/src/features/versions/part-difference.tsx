import { useMemo, type ReactNode } from 'react';
import { wordDifferences, type Run } from '../../lib/word-differences.js';
import { RunsOfText } from '../../ui/text-difference.js';
import type { VersionPart } from './version-parts.js';

/** So much of what is alike stands on each side of a change, where only changes are shown. */
const AROUND = 120;

/** Long runs that are alike cut down to what stands beside a change. */
function onlyChanges(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.kind !== 'same' || run.text.length <= 3 * AROUND) {
      return run;
    }
    const start = index === 0 ? '' : run.text.slice(0, AROUND);
    const end = index === runs.length - 1 ? '' : run.text.slice(-AROUND);
    return { ...run, text: `${start} […] ${end}` };
  });
}

interface PartDifferenceProps {
  part: VersionPart;
  /** true: all that it says; false: what is changed in it, with some words around */
  whole: boolean;
  action?: ReactNode;
}

/** One part of an item in two versions as one text: what is new underlined, what is gone struck through. */
export function PartDifference({ part, whole, action }: PartDifferenceProps) {
  const runs = useMemo(() => {
    const all = wordDifferences(part.before, part.after);
    return whole ? all : onlyChanges(all);
  }, [part, whole]);
  return (
    <section className="version-part">
      <div className="version-part__head">
        <h3>{part.heading}</h3>
        {action}
      </div>
      <RunsOfText runs={runs} />
    </section>
  );
}
