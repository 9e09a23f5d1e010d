import type { z } from 'zod';
import type { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { calledOutOfOrder } from '@klubbat/shared/rules/called-out-of-order';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import type { Obstacle } from '@klubbat/shared/rules/finding';
import {
  mayAdjust,
  notAdjustedAtOnce,
  reservationsWithoutText,
} from '@klubbat/shared/rules/immediate-adjustment';
import { itemLabel } from '@klubbat/shared/rules/presence';
import { secretBesideOpen } from '@klubbat/shared/rules/secret-apart';
import { planSigners, type PlannedSigner } from '@klubbat/shared/rules/signers';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { findingsOfAnnouncement } from '../agenda/announcement.service.js';
import { opinionFindings } from '../deciding/opinion-findings.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { MeetingRecord } from '../record/meeting-record.js';
import { courseToItsEnd, findPlaces, sittingOfRecord } from '../sitting/sitting-at-hand.js';
import { nameWarnings } from './name-warnings.js';
import { concerns, findObstacles, presentObstacles, type Asked } from './obstacles.service.js';
import { reviewWarnings } from './review-warnings.js';

export interface Readiness {
  record: MeetingRecord;
  /** they are adjusted at the meeting itself, as a document of their own */
  immediate: boolean;
  /** who could adjust at once */
  mayAdjust: string[];
  paragraphs: number[];
  signers: PlannedSigner[];
  obstacles: Obstacle[];
  warnings: Obstacle[];
}

/** Signs in the §§ that would not come out on paper, emoji above all: the pure rules have no fonts to ask. */
export async function signWarnings(
  { file }: MeetingRecord,
  isPrinted: (paragraph: number | undefined) => boolean,
): Promise<Obstacle[]> {
  // fonts, which only some doors need
  const { unprintableSigns } = await import('../../documents/characters.js');
  return file.items.flatMap((item, index) => {
    if (!isPrinted(item.paragraph)) {
      return [];
    }
    const signs = unprintableSigns(JSON.stringify(item));
    const params = { where: itemLabel(file, item), signs: signs.join(' ') };
    return signs.length === 0 ? [] : [{ code: 'signs-not-printed', params, path: `$.items[${index}]` }];
  });
}

/** What stands in the way of sending these §§ (without: all that remains) for adjustment, and who will sign. */
export async function assessReadiness(
  work: Pick<Work, 'tx' | 'now'>,
  meeting: Meeting,
  { immediate: askedAtOnce, ...asked }: Asked,
): Promise<Readiness> {
  const { record, board, file, adjusters, paragraphs, obstacles, explained } = await findObstacles(
    work,
    meeting,
    asked,
  );
  const plan = planSigners(file, paragraphs, adjusters);
  const immediate = askedAtOnce ?? isDeclaredImmediate(record, paragraphs);
  const places = await findPlaces(work.tx, meeting);
  const sitting = sittingOfRecord(meeting, { ...record, ...places, board, today: dayInSweden(work.now) });
  const course = courseToItsEnd(sitting);
  const warnings = [...contradictions(file, course), ...calledOutOfOrder({ ...sitting, course })].filter(
    ({ severity, path, code }) =>
      severity === 'warning' &&
      concerns(path, record, paragraphs) &&
      // of the whole meeting: whether they were there in these §§ is asked above
      !(immediate && code === 'adjuster-absent'),
  );
  return {
    record,
    immediate,
    mayAdjust: immediate ? mayAdjust(record.file, paragraphs) : [],
    paragraphs,
    signers: plan.signers,
    obstacles,
    warnings: [
      ...explained,
      ...plan.warnings,
      ...warnings,
      ...findingsOfAnnouncement(work, record.file, meeting, record.items).filter(({ path }) =>
        concerns(path, record, paragraphs),
      ),
      ...(await opinionFindings(work, meeting, record.items, record.file)).filter(({ path }) =>
        concerns(path, record, paragraphs),
      ),
      ...(await nameWarnings(work, meeting, record)).filter(({ path }) => concerns(path, record, paragraphs)),
      ...secretBesideOpen(record.file, paragraphs),
      ...(await signWarnings(
        record,
        (paragraph) => paragraph !== undefined && paragraphs.includes(paragraph),
      )),
      ...(await reviewWarnings(work, meeting, record, paragraphs)),
      ...(immediate
        ? reservationsWithoutText(record.file, paragraphs)
        : notAdjustedAtOnce(record.file, paragraphs)),
    ],
  };
}

function isDeclaredImmediate({ items }: MeetingRecord, paragraphs: number[]): boolean {
  const covered = items.filter(({ paragraph }) => paragraph !== null && paragraphs.includes(paragraph));
  return covered.length > 0 && covered.every(({ content }) => content.immediateAdjustment === true);
}

/** Readiness as its door shows it. */
export function presentReadiness(readiness: Readiness): z.input<typeof adjustmentDoors.readiness.reply> {
  const names = new Map(readiness.record.people.map((person) => [person.key, person.name]));
  const obstacles = presentObstacles(readiness.obstacles, readiness.record);
  const told = new Set(obstacles.map(({ message }) => message));
  return {
    paragraphs: readiness.paragraphs,
    mayAdjust: readiness.mayAdjust,
    obstacles,
    // what stops the act need not be warned of as well
    warnings: presentObstacles(readiness.warnings, readiness.record).filter(
      ({ message }) => !told.has(message),
    ),
    signers: readiness.signers.map(({ person, as, required, paragraphs }) => ({
      personKey: person,
      name: names.get(person) ?? person,
      as,
      required,
      paragraphs,
    })),
  };
}
