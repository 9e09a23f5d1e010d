import { keepKeys, mergeRows, type MergedRow, type MergedRows } from '../../lib/autosave/merge-rows.js';
import { mergeWords } from '../../lib/autosave/merge-words.js';
import { storedElections, type DraftElected, type DraftElection } from './election-draft.js';
import { pick } from './pick.js';

type Count = DraftElection['counts'][number];

const sameElection = (one: DraftElection, other: DraftElection): boolean =>
  JSON.stringify(storedElections([one])) === JSON.stringify(storedElections([other]));
const without = ({ key: _, ...row }: { key: string }) => JSON.stringify(row);
const sameRow = <Row extends { key: string }>(one: Row, other: Row) => without(one) === without(other);
const sameName = (one: { name: string }, other: { name: string }) => one.name === other.name;

/** Elections as they came from the server, with the keys that they and their rows bear here. */
export function keptElections(
  fresh: readonly DraftElection[],
  known: readonly DraftElection[],
): DraftElection[] {
  if (JSON.stringify(storedElections(fresh)) === JSON.stringify(storedElections(known))) {
    // also the rows in which nothing has been written yet
    return [...known];
  }
  const akin = (one: DraftElection, other: DraftElection) => one.office === other.office;
  return keepKeys(fresh, known, { same: sameElection, akin }).map((election) => {
    const old = known.find(({ key }) => key === election.key);
    return old === undefined
      ? election
      : {
          ...election,
          elected: keepKeys<DraftElected>(election.elected, old.elected, { same: sameRow, akin: sameName }),
          counts: keepKeys<Count>(election.counts, old.counts, { same: sameRow, akin: sameName }),
        };
  });
}

/** Brings elections that two have changed together: election by election, and person by person in them. */
export function mergeElections(
  base: readonly DraftElection[],
  mine: readonly DraftElection[],
  theirs: readonly DraftElection[],
): MergedRows<DraftElection> {
  return mergeRows(base, mine, theirs, sameElection, mergeElection);
}

function mergeElection(
  base: DraftElection,
  mine: DraftElection,
  theirs: DraftElection,
): MergedRow<DraftElection> {
  const elected = mergeRows<DraftElected>(base.elected, mine.elected, theirs.elected, sameRow, mergeFields);
  const counts = mergeRows<Count>(base.counts, mine.counts, theirs.counts, sameRow, mergeFields);
  const [method, blank, lot] = [
    pick(base.method, mine.method, theirs.method),
    pick(base.blank, mine.blank, theirs.blank),
    pick(base.lot, mine.lot, theirs.lot),
  ];
  return {
    row: {
      key: theirs.key,
      office: mergeWords(base.office, mine.office, theirs.office),
      method: method.value,
      elected: elected.rows,
      counts: counts.rows,
      blank: blank.value,
      lot: lot.value,
    },
    clash:
      elected.clashes.length + counts.clashes.length > 0 || [method, blank, lot].some(({ clash }) => clash),
  };
}

function mergeFields<Row extends { key: string }>(base: Row, mine: Row, theirs: Row): MergedRow<Row> {
  let clash = false;
  const merged = Object.keys(theirs).map((name) => {
    const field = name as keyof Row;
    const picked = pick(base[field], mine[field], theirs[field]);
    clash ||= picked.clash;
    return [name, picked.value];
  });
  return { row: Object.fromEntries(merged) as Row, clash };
}
