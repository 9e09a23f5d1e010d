import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { countPoints } from './decision-points.js';
import type { FormFault, FormFaultParams } from './finding.js';
import { attendsWhole, parseRange, rangeFaults, type RangeFault } from './paragraph-range.js';
import { itemLabel } from './presence.js';

/*
 * Whether the parts of a meeting file agree in form: ids that someone bears, numbers that stand once, points and
 * appendices that exist. Such faults are always refused, also in what is history.
 */

const RANGE_CODES = {
  reversed: 'reversed-range',
  zero: 'zero-in-range',
  gigantic: 'gigantic-range',
} as const satisfies Record<RangeFault, keyof FormFaultParams>;

/** Every fault at once, each with its JSON path, in the order: people, officers, attendance, meeting, items, attachments. */
export function formFaults(file: MeetingFile): FormFault[] {
  const check = new FormCheck(file);
  const { officers, meeting } = file;
  check.duplicates(
    '$.people',
    '.id',
    file.people.map(({ id }) => id),
    (person) => ['duplicate-person', { person }],
  );
  check.person('$.officers.chair', officers?.chair);
  check.person('$.officers.secretary', officers?.secretary);
  check.people('$.officers.adjusters', officers?.adjusters);
  check.people('$.officers.reserveAdjusters', officers?.reserveAdjusters);
  (officers?.actingChairs ?? []).forEach(({ person, paragraphs }, index) => {
    check.person(`$.officers.actingChairs[${index}].person`, person);
    check.range(`$.officers.actingChairs[${index}].paragraphs`, paragraphs);
  });
  (file.attendance ?? []).forEach((row, index) => {
    check.person(`$.attendance[${index}].person`, row.person);
    check.person(`$.attendance[${index}].servesFor`, row.servesFor);
    check.range(`$.attendance[${index}].paragraphs`, row.paragraphs);
  });
  (meeting.adjustments ?? []).forEach((adjustment, index) => {
    const path = `$.meeting.adjustments[${index}]`;
    check.range(`${path}.paragraphs`, adjustment.paragraphs);
    (adjustment.signers ?? []).forEach((signer, s) => {
      check.person(`${path}.signers[${s}].person`, signer.person);
      check.range(`${path}.signers[${s}].paragraphs`, signer.paragraphs);
    });
  });
  check.duplicates(
    '$.items',
    '.paragraph',
    file.items.map(({ paragraph }) => paragraph),
    (paragraph) => ['duplicate-paragraph', { paragraph }],
  );
  file.items.forEach((item, index) => checkItem(check, item, `$.items[${index}]`, itemLabel(file, item)));
  check.duplicates(
    '$.attachments',
    '.number',
    (file.attachments ?? []).map(({ number }) => number),
    (number) => ['duplicate-attachment', { number }],
  );
  return check.faults;
}

/**
 * True when the meeting was adjusted elsewhere: `adjustmentDate` is set, or the adjustments together cover every § of the
 * file, each as a whole or point by point (an item without number cannot be covered).
 */
export function isHistory(file: MeetingFile): boolean {
  const { adjustmentDate, adjustments = [] } = file.meeting;
  if (adjustmentDate !== undefined) {
    return true;
  }
  if (adjustments.length === 0) {
    return false;
  }
  const covered = adjustments.map(({ paragraphs }) => paragraphs).join(',');
  return file.items.every(
    ({ paragraph, sections }) =>
      paragraph !== undefined && attendsWhole(covered, paragraph, countPoints(sections ?? [])),
  );
}

function checkItem(check: FormCheck, item: ItemInFile, path: string, where: string): void {
  const motions = item.motions ?? [];
  const ids = motions.map(({ id }) => id);
  const point = (at: string, number: number | undefined) => {
    if (number !== undefined && number > check.pointsOf(item)) {
      check.add(at, 'unknown-point', { where, point: number, points: check.pointsOf(item) });
    }
  };
  check.duplicates(`${path}.motions`, '.id', ids, (motion) => ['duplicate-motion', { where, motion }]);
  motions.forEach((motion, index) => {
    check.people(`${path}.motions[${index}].by`, motion.by);
    check.people(`${path}.motions[${index}].supportedBy`, motion.supportedBy);
    (motion.points ?? []).forEach((number, p) => point(`${path}.motions[${index}].points[${p}]`, number));
  });
  (item.votes ?? []).forEach((vote, index) => {
    const at = `${path}.votes[${index}]`;
    (vote.ballots ?? []).forEach(({ person }, b) => check.person(`${at}.ballots[${b}].person`, person));
    point(`${at}.point`, vote.point);
    check.attachment(`${at}.attachment`, vote.attachment);
    for (const side of ['yesMotion', 'noMotion'] as const) {
      const motion = vote[side];
      if (motion !== undefined && !ids.includes(motion)) {
        check.add(`${at}.${side}`, 'unknown-motion', { where, motion });
      }
    }
  });
  for (const list of ['reservations', 'statements'] as const) {
    (item[list] ?? []).forEach((entry, index) => {
      const at = `${path}.${list}[${index}]`;
      check.people(`${at}.by`, entry.by);
      check.attachment(`${at}.attachment`, entry.attachment);
      point(`${at}.point`, entry.point);
    });
  }
  (item.conflictsOfInterest ?? []).forEach((conflict, index) => {
    check.person(`${path}.conflictsOfInterest[${index}].person`, conflict.person);
    point(`${path}.conflictsOfInterest[${index}].point`, conflict.point);
  });
  (item.notParticipating ?? []).forEach((entry, index) => {
    check.people(`${path}.notParticipating[${index}].by`, entry.by);
    point(`${path}.notParticipating[${index}].point`, entry.point);
  });
  check.people(`${path}.deferral.requestedBy`, item.deferral?.requestedBy);
  (item.attachments ?? []).forEach((number, index) =>
    check.attachment(`${path}.attachments[${index}]`, number),
  );
}

class FormCheck {
  readonly faults: FormFault[] = [];
  readonly #people: Set<string>;
  readonly #attachments: Set<number>;
  readonly #items: Map<number, ItemInFile>;
  readonly #file: MeetingFile;
  readonly #points = new Map<ItemInFile, number>();

  constructor(file: MeetingFile) {
    this.#file = file;
    this.#people = new Set(file.people.map(({ id }) => id));
    this.#attachments = new Set((file.attachments ?? []).map(({ number }) => number));
    this.#items = new Map(
      file.items.flatMap((item) => (item.paragraph === undefined ? [] : [[item.paragraph, item]])),
    );
  }

  add<Code extends keyof FormFaultParams>(path: string, code: Code, params: FormFaultParams[Code]): void {
    this.faults.push({ path, code, params } as FormFault);
  }

  /** Counted once, and only where something names a point: counting reads the text. */
  pointsOf(item: ItemInFile): number {
    const counted = this.#points.get(item) ?? countPoints(item.sections);
    this.#points.set(item, counted);
    return counted;
  }

  person(path: string, person: string | undefined): void {
    if (person !== undefined && !this.#people.has(person)) {
      this.add(path, 'unknown-person', { person });
    }
  }

  people(path: string, people: readonly string[] | undefined): void {
    (people ?? []).forEach((person, index) => this.person(`${path}[${index}]`, person));
  }

  attachment(path: string, number: number | undefined): void {
    if (number !== undefined && !this.#attachments.has(number)) {
      this.add(path, 'unknown-attachment', { number });
    }
  }

  /** The second bearer of a value is the one at fault. */
  duplicates<Value, Code extends keyof FormFaultParams>(
    path: string,
    field: string,
    values: readonly (Value | undefined)[],
    fault: (value: Value) => [Code, FormFaultParams[Code]],
  ): void {
    const seen = new Set<Value>();
    values.forEach((value, index) => {
      if (value === undefined) {
        return;
      }
      if (seen.has(value)) {
        this.add(`${path}[${index}]${field}`, ...fault(value));
      }
      seen.add(value);
    });
  }

  /** A range may name §§ that the file does not hold, but no point that a § of the file does not have. */
  range(path: string, range: string | undefined): void {
    if (range === undefined) {
      return;
    }
    const faults = rangeFaults(range);
    for (const fault of faults) {
      this.add(path, RANGE_CODES[fault], { range });
    }
    if (faults.length > 0) {
      return;
    }
    for (const { from, point } of parseRange(range)) {
      const item = point === undefined ? undefined : this.#items.get(from);
      if (item === undefined || point === undefined) {
        continue;
      }
      const points = this.pointsOf(item);
      if (point > points) {
        this.add(path, 'unknown-point', { where: itemLabel(this.#file, item), point, points });
      }
    }
  }
}
