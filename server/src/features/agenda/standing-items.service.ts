import { nameWithParty } from '../../documents/names.js';
import type { StandingItem } from '@klubbat/shared/contracts/board-settings';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import {
  asksFor,
  placeStanding,
  standingOnAgenda,
  standingText,
  type StandingFacts,
} from '@klubbat/shared/rules/standing-text';
import { addDays } from '@klubbat/shared/rules/calendar';
import { announcedSentence } from '@klubbat/shared/sentences/announcement-sentences';
import { clock, longDate } from '@klubbat/shared/sentences/dates';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { normaliseText } from '@klubbat/shared/text/write-text';
import type { Work } from '../../platform/work.js';
import { recordWriting } from '../audit/writing-spell.store.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { undecidedMatters } from '../assembly-matters/undecided.service.js';
import { findMeetingPeople, findOfficers } from '../meetings/meeting.store.js';
import { findBoard } from '../register/register.store.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { itemAt } from './agenda-item.service.js';
import { addItems, findItems, lockItem, saveItem, setPositions } from './agenda-item.store.js';
import { applyChange } from './item-content.js';
import type { StandingText } from './standing-text.entity.js';
import { addStandingTexts, findStandingTexts, saveStandingText } from './standing-text.store.js';

const SECTIONS = ['summary', 'decision'] as const;
type Section = (typeof SECTIONS)[number];

const written = (template: string, facts: StandingFacts) => normaliseText(standingText(template, facts));

/** What is known of the meeting now, in the words of the protocol, as far as these texts ask for it. */
async function factsOf(work: Work, meeting: Meeting, templates: readonly string[]): Promise<StandingFacts> {
  const people = new Map((await findMeetingPeople(work.tx, meeting.id)).map((person) => [person.id, person]));
  const officers = await findOfficers(work.tx, meeting.id);
  const names = (wanted: string) => {
    const found = officers
      .filter(({ role }) => role === wanted)
      .flatMap(({ meetingPersonId }) => {
        const person = people.get(meetingPersonId);
        return person === undefined
          ? []
          : [nameWithParty({ name: person.name, party: person.party ?? undefined })];
      });
    return found.length === 0 ? undefined : joinNames(found);
  };
  const { announcedOn } = meeting;
  const time = (given: string | null) => (given === null ? undefined : clock(given));
  return {
    date: longDate(meeting.day),
    start: time(meeting.startTime),
    end: time(meeting.endTime),
    place: meeting.place ?? undefined,
    chair: names('chair'),
    secretary: names('secretary'),
    adjusters: names('adjuster'),
    reserveAdjusters: names('reserve-adjuster'),
    ...(templates.some((text) => asksFor(text, 'undecided'))
      ? { undecided: (await undecidedBefore(work, meeting)).text }
      : {}),
    ...(announcedOn === null
      ? {}
      : {
          announcedOn: longDate(announcedOn),
          announced: announcedSentence({ day: meeting.day, announcedOn }),
        }),
  };
}

/** What waits before the meeting: not what it decides itself. */
const undecidedBefore = (work: Work, meeting: Meeting) =>
  undecidedMatters(
    work,
    { id: meeting.boardId, organisationId: meeting.organisationId },
    addDays(meeting.day, -1),
  );

function textsOf(item: AgendaItem, standing: StandingItem, facts: StandingFacts): StandingText[] {
  return SECTIONS.filter((section) => standing[section].trim() !== '').map((section) => ({
    itemId: item.id,
    section,
    template: standing[section],
    made: written(standing[section], facts),
  }));
}

/** The sections with what we write in them, each in the first of its kind; one that is missing is added last. */
function withTexts(sections: readonly SectionInFile[], texts: readonly StandingText[]): SectionInFile[] {
  const next = [...sections];
  for (const { section, made } of texts) {
    const at = next.findIndex(({ kind }) => kind === section);
    const { body: _, ...bare } = next[at] ?? { kind: section };
    const filled = made === '' ? bare : { ...bare, body: made };
    next.splice(at === -1 ? next.length : at, at === -1 ? 0 : 1, filled);
  }
  return next;
}

const bodyOf = ({ content }: AgendaItem, section: Section) =>
  content.sections?.find(({ kind }) => kind === section)?.body ?? '';

/** Nobody has written a word in it: one that a copied meeting came with, say. */
const isBlank = ({ content, paragraph }: AgendaItem) =>
  paragraph === null && (content.sections ?? []).every(({ body }) => (body ?? '').trim() === '');

async function fillBlank(
  work: Work,
  items: readonly AgendaItem[],
  standing: readonly StandingItem[],
  facts: StandingFacts,
  known: ReadonlySet<string>,
): Promise<void> {
  for (const one of standing) {
    const item = standingOnAgenda(items, one.title);
    if (item === undefined || known.has(item.id) || !isBlank(item)) {
      continue;
    }
    const texts = textsOf(item, one, facts);
    if (texts.length > 0) {
      applyChange(item, { sections: withTexts(item.content.sections ?? [], texts) });
      item.version += 1;
      item.updatedAt = work.now;
      item.updatedBy = work.actor.personId;
      await saveItem(work.tx, item, { kind: 'standing' });
      await addStandingTexts(work.tx, texts);
    }
  }
}

async function addMissing(
  work: Work,
  meeting: Meeting,
  items: readonly AgendaItem[],
  standing: readonly StandingItem[],
  facts: StandingFacts,
): Promise<AgendaItem[]> {
  const missing = standing.filter(({ title }) => standingOnAgenda(items, title) === undefined);
  const last = items.at(-1)?.position ?? 0;
  const added: { item: AgendaItem; one: StandingItem }[] = [];
  const texts: StandingText[] = [];
  for (const one of missing) {
    const item = await itemAt(work, meeting, last + added.length + 1, {
      title: one.title,
      kind: one.kind,
      sections: [
        ...(one.summary.trim() === '' ? [] : [{ kind: 'summary' as const }]),
        { kind: 'decision' as const },
      ],
    });
    const own = textsOf(item, one, facts);
    applyChange(item, { sections: withTexts(item.content.sections ?? [], own) });
    texts.push(...own);
    added.push({ item, one });
  }
  await addItems(
    work.tx,
    added.map(({ item }) => item),
  );
  await addStandingTexts(work.tx, texts);
  // §§ that bear numbers keep their order: then what is added comes last
  if (items.every(({ paragraph }) => paragraph === null)) {
    const placed = added.map(({ item, one }) => ({ id: item.id, title: item.title, last: one.last }));
    await setPositions(work.tx, placeStanding(items, placed, standing));
  }
  return added.map(({ item }) => item);
}

/**
 * Puts the board's standing items on a meeting's agenda, each once: one whose title stands there already is not added,
 * and only filled in if nobody has written in it. Their texts are made from what is known of the meeting.
 */
export async function addStandingItems(
  work: Work,
  meetingId: string,
  { onlyFill = false }: { onlyFill?: boolean } = {},
): Promise<{ version: number; items: string[] }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const standing = (await findBoard(work.tx, meeting.boardId))?.standingItems ?? [];
  const items = await findItems(work.tx, meetingId);
  const facts = await factsOf(
    work,
    meeting,
    standing.flatMap(({ summary, decision }) => [summary, decision]),
  );
  const known = new Set((await findStandingTexts(work.tx, meetingId)).map(({ itemId }) => itemId));
  await fillBlank(work, items, standing, facts, known);
  const added = onlyFill ? [] : await addMissing(work, meeting, items, standing, facts);
  if (added.length > 0) {
    await saveChanged(work, meeting, {
      action: 'agenda-item.created',
      subjectId: added[0]?.id ?? null,
      details: { titles: added.map(({ title }) => title) },
    });
    await refreshSearchText(work.tx, meetingId);
  }
  return { version: meeting.version, items: added.map(({ id }) => id) };
}

/**
 * Writes the texts of standing items anew when what they say of the meeting has changed: adjusters are chosen, a time
 * is set. A section in which somebody has written, and a § that lies in an adjustment, are left alone.
 */
export async function refreshStandingTexts(work: Work, meeting: Meeting): Promise<void> {
  const texts = await findStandingTexts(work.tx, meeting.id);
  if (texts.length === 0 || meeting.locked) {
    return;
  }
  const facts = await factsOf(
    work,
    meeting,
    texts.map(({ template }) => template),
  );
  for (const text of texts) {
    const made = written(text.template, facts);
    if (made === text.made) {
      continue;
    }
    const item = await lockItem(work.tx, text.itemId);
    if (item === null || item.adjustmentId !== null || bodyOf(item, text.section) !== text.made) {
      continue;
    }
    const before = item.content.sections;
    const next = { ...text, made };
    applyChange(item, { sections: withTexts(before ?? [], [next]) });
    item.version += 1;
    item.updatedAt = work.now;
    item.updatedBy = work.actor.personId;
    await saveItem(work.tx, item, { kind: 'standing' });
    await saveStandingText(work.tx, next);
    await recordWriting(work, {
      action: 'agenda-item.updated',
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      subjectId: item.id,
      details: { title: item.title },
      before: { sections: before },
    });
  }
}
