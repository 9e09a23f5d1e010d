import { v7 as newId } from 'uuid';
import type { ItemInFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { carriedSentences } from '@klubbat/shared/sentences/carried-sentences';
import { joinNames, opinionSentence, reservationVerb } from '@klubbat/shared/sentences/protocol-sentences';
import { nameWithParty } from '../../documents/names.js';
import type { ContinuingOutcome } from '@klubbat/shared/vocabulary/item-links';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { itemAt } from '../agenda/agenda-item.service.js';
import { addItems, findItems, lockItem, saveItem } from '../agenda/agenda-item.store.js';
import { followMatters } from '../assembly-matters/assembly-matter.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { findBodies, findBoard } from '../register/register.store.js';
import { bodiesOf } from './bodies-of.js';
import { carriedItem, type TakenUp } from './carried-item.js';
import { carryAttachments } from './carry-attachments.js';
import { continuingOutcome } from './continuing-outcome.js';
import { addLink, findTakenUp } from './item-link.store.js';

export interface Source {
  item: AgendaItem;
  meeting: Meeting;
}

function refuse(message: string): never {
  fail('invalid', { errors: [{ path: '$.items', message }] });
}

/** The § with its row locked, so that of two who take it up at once the second sees what the first did. */
export async function lockSource(work: Work, id: string): Promise<Source> {
  const item = (await lockItem(work.tx, id)) ?? fail('not-found');
  const subject = await subjectOfMeeting(work, item.meetingId);
  if (subject === undefined || !may(work.actor, 'meeting.read', subject)) {
    fail('not-found');
  }
  return { item, meeting: subject.meeting };
}

async function earlierOf(work: Work, { item, meeting }: Source): Promise<TakenUp['earlier']> {
  const board = await boardAsOf(work.tx, meeting);
  const label = item.paragraph === null ? undefined : paragraphLabel(board, item.paragraph, meeting.day);
  return {
    board: board.name,
    date: meeting.day,
    ...(label === undefined ? {} : { paragraph: label.replace(/^§ /u, '') }),
  };
}

async function reservationsOf(work: Work, { item, meeting }: Source): Promise<string[]> {
  const { reservations = [] } = item.content;
  if (reservations.length === 0) {
    return [];
  }
  const people = new Map(
    (await findMeetingPeople(work.tx, meeting.id)).map(
      ({ key, name, party }): [string, Pick<PersonInFile, 'name' | 'party'>] => [
        key,
        { name, ...(party === null ? {} : { party }) },
      ],
    ),
  );
  const names = (keys: string[]) =>
    joinNames(keys.map((key) => nameWithParty(people.get(key) ?? { name: key })));
  return reservations.map(({ by, point }: NonNullable<ItemInFile['reservations']>[number]) =>
    opinionSentence(names(by), reservationVerb, point, undefined, false),
  );
}

function refuseImpossible({ item, meeting }: Source, target: Meeting): void {
  if (meeting.id === target.id) {
    refuse(carriedSentences.sameMeeting);
  }
  if (meeting.organisationId !== target.organisationId) {
    refuse(carriedSentences.otherOrganisation);
  }
  if (target.day < meeting.day) {
    refuse(carriedSentences.tooEarly(meeting.day));
  }
  if (continuingOutcome(item) === undefined) {
    refuse(carriedSentences.notContinuing);
  }
}

/** Names an earlier § in an item, once, as it is printed under Tidigare behandling. */
export async function referTo(work: Work, standing: AgendaItem, source: Source): Promise<AgendaItem> {
  const item = (await lockItem(work.tx, standing.id)) ?? fail('not-found');
  const reference = await earlierOf(work, source);
  const { earlier = [] } = item.content;
  const known = earlier.some(
    ({ board, paragraph, date }) =>
      board === reference.board && paragraph === reference.paragraph && date === reference.date,
  );
  if (!known && item.adjustmentId === null) {
    item.content = { ...item.content, earlier: [...earlier, reference] };
    item.version += 1;
    item.updatedAt = work.now;
    item.updatedBy = work.actor.personId;
    await saveItem(work.tx, item, { kind: 'taken-up' });
  }
  return item;
}

async function addTakenUp(
  work: Work,
  target: Meeting,
  source: Source,
  outcome: ContinuingOutcome,
  position: number,
): Promise<AgendaItem> {
  const board = await findBoard(work.tx, target.boardId);
  const carried = carriedItem(
    outcome,
    {
      title: source.item.title,
      caseNumber: source.item.caseNumber,
      content: source.item.content,
      earlier: await earlierOf(work, source),
      reservations: outcome === 'forwarded' ? await reservationsOf(work, source) : [],
    },
    board?.itemSections ?? [],
  );
  const item = await itemAt(
    work,
    target,
    position,
    await carryAttachments(work, carried, source.meeting.id, target.id),
  );
  await addItems(work.tx, [item]);
  return item;
}

/** Are two case numbers the same one? */
export const sameCase = (one: string | null, other: string | null) =>
  one !== null && one.trim() !== '' && one.toLocaleLowerCase('sv') === other?.toLocaleLowerCase('sv');

async function follow(work: Work, target: Meeting, source: Source): Promise<AgendaItem> {
  const outcome = continuingOutcome(source.item) ?? refuse(carriedSentences.notContinuing);
  const items = await findItems(work.tx, target.id);
  const standing = items.find(({ caseNumber }) => sameCase(caseNumber, source.item.caseNumber));
  const item =
    standing === undefined
      ? await addTakenUp(work, target, source, outcome, (items.at(-1)?.position ?? 0) + 1)
      : await referTo(work, standing, source);
  await addLink(work.tx, {
    id: newId(),
    kind: outcome,
    fromItemId: source.item.id,
    toItemId: item.id,
    toBoardId: target.boardId,
    createdAt: work.now,
    createdBy: work.actor.personId,
  });
  await followMatters(work.tx, source.item.id, item.id, { at: work.now, personId: work.actor.personId });
  return item;
}

async function isAskedOfSeveral(work: Work, { item, meeting }: Source): Promise<boolean> {
  const outcome = continuingOutcome(item);
  const bodies = await findBodies(work.tx, meeting.organisationId);
  return outcome !== undefined && bodiesOf(outcome, item.content, meeting.boardId, bodies).length > 1;
}

/**
 * Takes §§ up again as items last on a meeting's agenda: what was tabled or referred back, and what another body
 * proposes. An item with the same case number that stands there goes on with it. Once more changes nothing and gives
 * the same items; at another meeting it is refused.
 */
export async function takeUp(
  work: Work,
  meetingId: string,
  ids: string[],
): Promise<{ version: number; items: { from: string; to: string }[] }> {
  const sources: Source[] = [];
  // in one order, so that two who take up the same do not wait for each other
  for (const id of [...new Set(ids)].toSorted()) {
    sources.push(await lockSource(work, id));
  }
  const meeting = await lockOpenMeeting(work, meetingId);
  const done = new Map<string, string>();
  const titles: string[] = [];
  for (const id of new Set(ids)) {
    const source = sources.find(({ item }) => item.id === id) ?? fail('not-found');
    const takenUp = await findTakenUp(work.tx, id);
    const here = takenUp.find((one) => one.meetingId === meetingId);
    if (here !== undefined) {
      done.set(id, here.itemId);
      continue;
    }
    // of a case that was sent to several bodies each takes up its own
    const [other] = (await isAskedOfSeveral(work, source))
      ? takenUp.filter(({ boardId }) => boardId === meeting.boardId)
      : takenUp;
    if (other !== undefined) {
      fail('already-exists', {
        errors: [{ path: '$.items', message: carriedSentences.takenUp(other.date) }],
      });
    }
    refuseImpossible(source, meeting);
    const item = await follow(work, meeting, source);
    done.set(id, item.id);
    titles.push(item.title);
  }
  if (titles.length > 0) {
    await saveChanged(work, meeting, {
      action: 'agenda-item.taken-up',
      subjectId: [...done.values()][0] ?? null,
      details: titles.length === 1 ? { title: titles[0] } : { titles },
    });
    await refreshSearchText(work.tx, meetingId);
  }
  return { version: meeting.version, items: [...done].map(([from, to]) => ({ from, to })) };
}
