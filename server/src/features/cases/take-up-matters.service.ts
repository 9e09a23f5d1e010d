import type { ItemInFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { matterIntroduction, matterSentences } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { carriedSentences } from '@klubbat/shared/sentences/carried-sentences';
import { nameWithParty } from '../../documents/names.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { itemAt, type AddedItem } from '../agenda/agenda-item.service.js';
import { addItems, findItems } from '../agenda/agenda-item.store.js';
import {
  findMatterRow,
  linkMatter,
  lockMatter,
  type MatterRow,
} from '../assembly-matters/assembly-matter.store.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findBoard } from '../register/register.store.js';
import { inOrderOf } from './carried-item.js';
import { sameCase } from './take-up.service.js';

function refuse(message: string): never {
  fail('invalid', { errors: [{ path: '$.matters', message }] });
}

/** Locks a matter that the actor may read. */
async function takeMatter(work: Work, id: string): Promise<MatterRow> {
  const locked = (await lockMatter(work.tx, id)) ?? fail('not-found');
  if (!may(work.actor, 'meeting.read', locked)) {
    fail('not-found');
  }
  return (await findMatterRow(work.tx, readableBy(work.actor), id)) ?? fail('not-found');
}

function refuseImpossible(matter: MatterRow, { organisationId, day }: Meeting): void {
  if (matter.organisationId !== organisationId) {
    refuse(carriedSentences.otherOrganisation);
  }
  if (matter.settledOn !== null || matter.withdrawnOn !== null) {
    refuse(matterSentences.isDone);
  }
  if (day < matter.handedInOn) {
    refuse(carriedSentences.tooEarly(matter.handedInOn));
  }
  const coming = matter.steps.find(({ paragraph }) => paragraph === null);
  if (coming !== undefined) {
    fail('already-exists', {
      errors: [{ path: '$.matters', message: matterSentences.elsewhere(coming.date) }],
    });
  }
}

/** The §§ in which it was handled before, as they are printed; those that one may read. */
function earlierOf({ steps }: MatterRow): NonNullable<ItemInFile['earlier']> {
  return steps
    .filter(({ readable, paragraph }) => readable && paragraph !== null)
    .map(({ board, date, paragraph, style }) => ({
      board,
      date,
      paragraph: paragraphLabel(style, paragraph ?? 0, date).replace(/^§ /u, ''),
    }));
}

/** The item at which a matter is taken up: its title and number, who handed it in and when, and an empty decision. */
function itemOf(matter: MatterRow, start: readonly SectionInFile['kind'][]): AddedItem {
  const { kind, title, caseNumber, handedInOn, movers, askedName } = matter;
  const names = movers.map(({ name, party }) => nameWithParty({ name, party: party ?? undefined }));
  const body = matterIntroduction({ kind, handedInOn, movers: names, asked: askedName });
  const sections = inOrderOf(start, [{ kind: 'summary', body }]);
  const earlier = earlierOf(matter);
  return {
    title,
    ...(caseNumber === null ? {} : { caseNumber }),
    kind: kind === 'interpellation' || kind === 'question' ? 'question' : 'decision',
    sections: sections.some((section) => section.kind === 'decision')
      ? sections
      : [...sections, { kind: 'decision' }],
    ...(earlier.length === 0 ? {} : { earlier }),
  };
}

/**
 * Takes matters up as items last on a meeting's agenda, in fullmäktige or in a body that prepares them. An item with the
 * same case number that stands there becomes the matter's. Once more changes nothing and gives the same items. Refuses
 * what is decided or withdrawn, and what stands on another agenda.
 */
export async function takeUpMatters(
  work: Work,
  meetingId: string,
  ids: string[],
): Promise<{ version: number; items: { from: string; to: string }[] }> {
  const matters: MatterRow[] = [];
  // in one order, so that two who take up the same do not wait for each other
  for (const id of [...new Set(ids)].toSorted()) {
    matters.push(await takeMatter(work, id));
  }
  const meeting = await lockOpenMeeting(work, meetingId);
  const start = (await findBoard(work.tx, meeting.boardId))?.itemSections ?? [];
  const done = new Map<string, string>();
  const added: AgendaItem[] = [];
  for (const id of new Set(ids)) {
    const matter = matters.find((one) => one.id === id) ?? fail('not-found');
    const standing = matter.steps.find((step) => step.meetingId === meetingId);
    if (standing !== undefined) {
      done.set(id, standing.itemId);
      continue;
    }
    refuseImpossible(matter, meeting);
    const item = await itemFor(work, meeting, matter, start);
    await linkMatter(work.tx, {
      matterId: id,
      itemId: item.id,
      createdAt: work.now,
      createdBy: work.actor.personId,
    });
    done.set(id, item.id);
    added.push(item);
  }
  if (added.length > 0) {
    const titles = added.map(({ title }) => title);
    await saveChanged(work, meeting, {
      action: 'agenda-item.taken-up',
      subjectId: added[0]?.id ?? null,
      details: titles.length === 1 ? { title: titles[0] } : { titles },
    });
    await refreshSearchText(work.tx, meetingId);
  }
  return { version: meeting.version, items: [...done].map(([from, to]) => ({ from, to })) };
}

async function itemFor(
  work: Work,
  meeting: Meeting,
  matter: MatterRow,
  start: readonly SectionInFile['kind'][],
): Promise<AgendaItem> {
  const items = await findItems(work.tx, meeting.id);
  const standing = items.find(({ caseNumber }) => sameCase(caseNumber, matter.caseNumber));
  if (standing !== undefined) {
    return standing;
  }
  const item = await itemAt(work, meeting, (items.at(-1)?.position ?? 0) + 1, itemOf(matter, start));
  await addItems(work.tx, [item]);
  return item;
}
