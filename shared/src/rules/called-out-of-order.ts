import { isServing, rowsNow, type LiveRow } from './attendance-acts.js';
import { warning, type Finding } from './finding.js';
import { isSameSeat } from './may-serve.js';
import { isStatutory } from './paragraph-label.js';
import { itemLabel, nameOf } from './presence.js';
import type { Moment } from './range-cut.js';
import { candidatesOf, partyOf, seatCalledTo, type SittingFacts } from './sitting.js';
import { passedOver, type SeatCalledTo } from './substitute-order.js';

/*
 * Substitutes who took a seat before one whose turn it was (KL 5:17–18, 6:16–17). Who is called at the meeting is asked
 * about then; this looks at what stands in the attendance, however it came there.
 */

/**
 * A warning for each seat that a substitute took out of his order, at the § where he took it. `facts` tells of the whole
 * meeting: its rows, every § of the file, and the course to its end; `item` and `at` are not asked for.
 */
export function calledOutOfOrder(facts: Omit<SittingFacts, 'item' | 'at'>): Finding[] {
  const { file, rows } = facts;
  if (!isStatutory(file.board)) {
    return [];
  }
  let before: LiveRow[] = [];
  return momentsOf(facts).flatMap(({ at, index }) => {
    const seated = rowsNow(rows, at).filter(takesSeat);
    const taken = seated.filter((row) => !before.some((other) => hasSameSeat(row, other)));
    before = seated;
    return taken.flatMap((row) => judge({ ...facts, item: file.items[index], at }, row, `$.items[${index}]`));
  });
}

/** Every § in the order in which they were handled, point by point, with its place in the file. */
function momentsOf({ file, course }: Pick<SittingFacts, 'file' | 'course'>): { at: Moment; index: number }[] {
  return course.taken.flatMap((paragraph) => {
    const index = file.items.findIndex((item) => item.paragraph === paragraph);
    const points = Array.from({ length: Math.max(1, course.pointsOf(paragraph)) }, (_, point) => point + 1);
    return index === -1 ? [] : points.map((point) => ({ at: { paragraph, point }, index }));
  });
}

const takesSeat = (row: LiveRow): boolean =>
  row.capacity === 'substitute' &&
  isServing(row) &&
  (row.servesFor !== undefined || row.vacantSeat !== undefined);

function hasSameSeat(row: LiveRow, other: LiveRow): boolean {
  const { person, servesFor, vacantSeat } = row;
  return (
    other.person === person &&
    (servesFor !== undefined
      ? isSameSeat(other, { servesFor })
      : vacantSeat !== undefined && isSameSeat(other, { vacantSeat }))
  );
}

function judge(facts: SittingFacts, { person, servesFor, vacantSeat }: LiveRow, path: string): Finding[] {
  const { file, item, rule } = facts;
  const called: SeatCalledTo =
    servesFor === undefined
      ? { label: vacantSeat?.label, party: vacantSeat?.party }
      : seatCalledTo(facts, servesFor);
  const params = {
    where: item === undefined ? '' : itemLabel(file, item),
    name: nameOf(file, person),
    seat: vacantSeat ?? nameOf(file, servesFor ?? ''),
  };
  if (rule.samePartyOnly && partyOf(facts, person) !== called.party) {
    return [warning(path, 'called-from-other-party', params)];
  }
  const before = passedOver(called, candidatesOf(facts), rule, person);
  return before === undefined || before === person
    ? []
    : [warning(path, 'called-out-of-order', { ...params, before: nameOf(file, before) })];
}
