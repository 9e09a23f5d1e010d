import type { ObstacleView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import type { Obstacle } from '@klubbat/shared/rules/finding';
import { formFaults } from '@klubbat/shared/rules/meeting-form';
import { withAdjusters } from '@klubbat/shared/rules/immediate-adjustment';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { itemLabel } from '@klubbat/shared/rules/presence';
import { obstaclesToSubmit } from '@klubbat/shared/rules/ready-to-submit';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { minorityUsedBefore } from '../agenda/item-law.js';
import { findItemsBeingVotedOn } from '../deciding/live-vote.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import type { Board } from '../register/board.entity.js';
import { findBoard } from '../register/register.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { explainedIn } from './explained-findings.js';

/** What is to be sent, as it is asked for. */
export interface Asked {
  paragraphs?: number[] | undefined;
  /** left out: where every § says so itself */
  immediate?: boolean | undefined;
  /** keys of those who adjust at once */
  adjusters?: readonly string[] | undefined;
}

/** What is to be sent, and what stands in its way. */
export interface Assessed {
  record: MeetingRecord;
  board: Board | null;
  /** with those who are asked to adjust at once */
  file: MeetingFile;
  adjusters: { adjusterCount: number | null };
  paragraphs: number[];
  /** what stands in the way, and what would but has been explained */
  obstacles: Obstacle[];
  explained: Obstacle[];
}

export async function findObstacles(
  work: Pick<Work, 'tx' | 'now'>,
  meeting: Meeting,
  { paragraphs: asked, adjusters }: Omit<Asked, 'immediate'>,
): Promise<Assessed> {
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
  const isExplained = await explainedIn(work, record);
  return {
    ...{ record, board, file, paragraphs, adjusters: count },
    obstacles: found.filter((obstacle) => !isExplained(obstacle)),
    explained: found.filter(isExplained),
  };
}

/** How many things stand in the way of sending all that remains of a meeting for adjustment. Nothing that is only warned of is read. */
export async function countObstaclesOf(work: Pick<Work, 'tx' | 'now'>, meeting: Meeting): Promise<number> {
  const { record, obstacles } = await findObstacles(work, meeting, {});
  return presentObstacles(obstacles, record).length;
}

/** Is the place in one of these §§, or outside all of them? */
export function concerns(path: string, { file }: MeetingRecord, paragraphs: number[]): boolean {
  const index = /^\$\.items\[(\d+)\]/.exec(path)?.[1];
  const paragraph = index === undefined ? undefined : file.items[Number(index)]?.paragraph;
  return index === undefined || (paragraph !== undefined && paragraphs.includes(paragraph));
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
  const found: Obstacle[] = [];
  for (const [index, item] of record.items.entries()) {
    const path = `$.items[${index}].deferral`;
    const inFile = record.file.items[index];
    const concerned = item.paragraph !== null && paragraphs.includes(item.paragraph);
    if (!concerned || inFile === undefined) {
      continue;
    }
    const earlier = await minorityUsedBefore(work, meeting, item, record.file.board.kind);
    if (earlier !== null) {
      const where = itemLabel(record.file, inFile);
      found.push({ code: 'minority-used-before', params: { where, earlier }, path });
    }
  }
  // what the file itself tells is among the obstacles already: it is judged again only where there is something to leave out
  const told =
    found.length === 0
      ? []
      : contradictions(record.file).flatMap(({ code, path }) =>
          code === 'minority-used-before' ? [path] : [],
        );
  return found.filter(({ path }) => path === undefined || !told.includes(path));
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
