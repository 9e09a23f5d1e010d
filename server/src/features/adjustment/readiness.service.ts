import type { z } from 'zod';
import type { adjustmentDoors, ObstacleView } from '@klubbat/shared/contracts/adjustment';
import { calledOutOfOrder } from '@klubbat/shared/rules/called-out-of-order';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import type { Obstacle } from '@klubbat/shared/rules/finding';
import { formFaults } from '@klubbat/shared/rules/meeting-form';
import {
  mayAdjust,
  notAdjustedAtOnce,
  reservationsWithoutText,
  withAdjusters,
} from '@klubbat/shared/rules/immediate-adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { itemLabel } from '@klubbat/shared/rules/presence';
import { secretBesideOpen } from '@klubbat/shared/rules/secret-apart';
import { obstaclesToSubmit } from '@klubbat/shared/rules/ready-to-submit';
import { planSigners, type PlannedSigner } from '@klubbat/shared/rules/signers';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import { unprintableSigns } from '../../documents/characters.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findingsOfAnnouncement } from '../agenda/announcement.service.js';
import { minorityUsedBefore } from '../agenda/item-law.js';
import { opinionFindings } from '../deciding/opinion-findings.js';
import { findItemsBeingVotedOn } from '../deciding/live-vote.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import { findBoard } from '../register/register.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { courseToItsEnd, findPlaces, sittingOfRecord } from '../sitting/sitting-at-hand.js';
import { explainedIn } from './explained-findings.js';
import { nameWarnings } from './name-warnings.js';
import { reviewWarnings } from './review-warnings.js';

/** What is to be sent, as it is asked for. */
export interface Asked {
  paragraphs?: number[] | undefined;
  /** left out: where every § says so itself */
  immediate?: boolean | undefined;
  /** keys of those who adjust at once */
  adjusters?: readonly string[] | undefined;
}

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

/** Is the place in one of these §§, or outside all of them? */
function concerns(path: string, { file }: MeetingRecord, paragraphs: number[]): boolean {
  const index = /^\$\.items\[(\d+)\]/.exec(path)?.[1];
  const paragraph = index === undefined ? undefined : file.items[Number(index)]?.paragraph;
  return index === undefined || (paragraph !== undefined && paragraphs.includes(paragraph));
}

/** Signs in the §§ that would not come out on paper, emoji above all: the pure rules have no fonts to ask. */
export function signWarnings(
  { file }: MeetingRecord,
  isPrinted: (paragraph: number | undefined) => boolean,
): Obstacle[] {
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
  { paragraphs: asked, immediate: askedAtOnce, adjusters }: Asked,
): Promise<Readiness> {
  const record = await gatherRecord(work.tx, meeting);
  refuseUnknownAdjusters(record, adjusters);
  const file = withAdjusters(record.file, adjusters);
  const board = await findBoard(work.tx, meeting.boardId);
  const decided = board?.adjusterCount ?? null;
  // whoever is named to adjust at once is to do so
  const count = {
    adjusterCount: adjusters === undefined ? decided : Math.max(decided ?? 1, adjusters.length),
  };
  const remaining = record.items.filter((item) => item.adjustmentId === null);
  const paragraphs = asked ?? remaining.flatMap((item) => item.paragraph ?? []);
  const missingFiles = record.attachments
    .filter((attachment) => attachment.source === 'file' && attachment.stored === null)
    .map((attachment) => attachment.number);
  const taken: Obstacle[] = record.items
    .filter(
      (item) => item.adjustmentId !== null && item.paragraph !== null && asked?.includes(item.paragraph),
    )
    .map((item) => ({ code: 'already-in-adjustment', params: { paragraph: item.paragraph ?? 0 } }));
  const unnumbered: Obstacle[] =
    asked === undefined
      ? remaining
          .filter((item) => item.paragraph === null && item.content.withdrawn === undefined)
          .map((item) => ({ code: 'item-without-number', params: { title: item.title } }))
      : [];
  const found = [
    ...taken,
    ...unnumbered,
    ...(asked === undefined ? await unsignedAtOnce(work, meeting) : []),
    ...formFaults(file).filter(({ path }) => concerns(path, record, paragraphs)),
    ...obstaclesToSubmit(file, paragraphs, count, missingFiles),
    ...(await votesBeingHeld(work, meeting, record, paragraphs)),
    ...(await minoritiesBefore(work, meeting, record, paragraphs)),
  ];
  const explained = await explainedIn(work, record);
  const obstacles = found.filter((obstacle) => !explained(obstacle));
  const plan = planSigners(file, paragraphs, count);
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
      ...found.filter(explained),
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
      ...signWarnings(record, (paragraph) => paragraph !== undefined && paragraphs.includes(paragraph)),
      ...(await reviewWarnings(work, meeting, record, paragraphs)),
      ...(immediate
        ? reservationsWithoutText(record.file, paragraphs)
        : notAdjustedAtOnce(record.file, paragraphs)),
    ],
  };
}

/** The protocol tells by whom and when §§ were adjusted at once: it waits for that. */
async function unsignedAtOnce({ tx }: Pick<Work, 'tx'>, { id }: Meeting): Promise<Obstacle[]> {
  const waiting = (await findAdjustments(tx, id)).filter(
    ({ immediate, state }) =>
      immediate &&
      (state === 'sent-for-adjustment' || state === 'partly-signed' || state === 'referred-to-body'),
  );
  return waiting.map(({ paragraphs }) => ({
    code: 'at-once-unsigned',
    params: { paragraphs: printParagraphs(paragraphs) },
  }));
}

function isDeclaredImmediate({ items }: MeetingRecord, paragraphs: number[]): boolean {
  const covered = items.filter(({ paragraph }) => paragraph !== null && paragraphs.includes(paragraph));
  return covered.length > 0 && covered.every(({ content }) => content.immediateAdjustment === true);
}

function refuseUnknownAdjusters({ people }: MeetingRecord, adjusters: readonly string[] = []): void {
  const known = new Set(people.map(({ key }) => key));
  const errors = adjusters.flatMap((key, index) =>
    known.has(key) && adjusters.indexOf(key) === index
      ? []
      : [
          {
            path: `$.adjusters[${index}]`,
            message: known.has(key) ? 'Samma person är vald två gånger.' : 'Ingen i sammanträdet heter så.',
          },
        ],
  );
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

/** A § in which a vote is being held is not decided yet. */
export async function votesBeingHeld(
  { tx }: Pick<Work, 'tx'>,
  meeting: Meeting,
  record: MeetingRecord,
  paragraphs: number[],
): Promise<Obstacle[]> {
  const held = new Set(await findItemsBeingVotedOn(tx, meeting.id));
  return record.items.flatMap((item, index): Obstacle[] => {
    const inFile = record.file.items[index];
    const concerned = item.paragraph !== null && paragraphs.includes(item.paragraph) && held.has(item.id);
    return concerned && inFile !== undefined
      ? [
          {
            code: 'vote-being-held',
            params: { where: itemLabel(record.file, inFile) },
            path: `$.items[${index}]`,
          },
        ]
      : [];
  });
}

/** A minority has its right once in a case, also over several meetings (KL 5:50): of other meetings a file knows nothing. */
async function minoritiesBefore(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  record: MeetingRecord,
  paragraphs: number[],
): Promise<Obstacle[]> {
  const known = new Set(
    contradictions(record.file)
      .filter(({ code }) => code === 'minority-used-before')
      .map(({ path }) => path),
  );
  const found: Obstacle[] = [];
  for (const [index, item] of record.items.entries()) {
    const path = `$.items[${index}].deferral`;
    const inFile = record.file.items[index];
    const concerned = item.paragraph !== null && paragraphs.includes(item.paragraph) && !known.has(path);
    if (!concerned || inFile === undefined) {
      continue;
    }
    const earlier = await minorityUsedBefore(work, meeting, item, record.file.board.kind);
    if (earlier !== null) {
      const where = itemLabel(record.file, inFile);
      found.push({ code: 'minority-used-before', params: { where, earlier }, path });
    }
  }
  return found;
}

function present(obstacle: Obstacle, record: MeetingRecord): ObstacleView {
  const index = /^\$\.items\[(\d+)\]/.exec(obstacle.path ?? '')?.[1];
  const item = index === undefined ? undefined : record.items[Number(index)];
  return {
    code: obstacle.code,
    message: findingSentence(obstacle),
    ...(obstacle.path === undefined ? {} : { path: obstacle.path }),
    ...(item === undefined ? {} : { itemId: item.id }),
  };
}

/** Obstacles in words, each with the item it concerns, so that the screen can lead there. */
export function presentObstacles(obstacles: Obstacle[], record: MeetingRecord): ObstacleView[] {
  const seen = new Set<string>();
  return obstacles
    .map((obstacle) => present(obstacle, record))
    .filter(({ message }) => !seen.has(message) && seen.add(message));
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
