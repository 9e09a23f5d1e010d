import type { EntityManager } from 'typeorm';
import type { Work } from '../../platform/work.js';
import { findItems } from '../agenda/agenda-item.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople, lockMeeting } from '../meetings/meeting.store.js';
import { findComments, findSuggestion, findSuggestions } from '../review/review.store.js';
import { beginReview } from '../review/round.service.js';
import { comment, giveVerdict, markRead } from '../review/say.service.js';
import { acceptSuggestion, suggest } from '../review/suggestion.service.js';
import { as } from './demo-acts.js';
import { chair, firstAdjuster, secondAdjuster, secretary, type DemoAccount } from './demo-people.js';

async function meetingOf(tx: EntityManager, id: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, id);
  if (meeting === null) {
    throw new Error('the demo lacks a meeting');
  }
  return meeting;
}

/** The draft of the forum is out: one has read it all, one has something to say, and one has not begun. */
export async function playReview(tx: EntityManager, meetingId: string): Promise<void> {
  const items = await findItems(tx, meetingId);
  const itemOf = (paragraph: number): string => items.find((one) => one.paragraph === paragraph)?.id ?? '';
  const reads = async (work: Work, paragraphs: readonly number[]) => {
    for (const { id, version, paragraph } of items) {
      if (paragraph !== null && paragraphs.includes(paragraph)) {
        await markRead(work, roundId, id, version);
      }
    }
  };
  const people = await findMeetingPeople(tx, meetingId);
  const asked = ({ person }: DemoAccount) => people.find(({ key }) => key === person.id)?.id ?? '';
  const { id: roundId } = await beginReview(await as(tx, secretary, '2026-11-24T09:10:00Z'), meetingId, {
    reviewers: [chair, secondAdjuster, firstAdjuster].map(asked),
    lastDay: '2026-12-02',
    message: 'Titta särskilt på § 3: beloppet kom från kommunerna i sista stund.',
  });
  const saga = await as(tx, secondAdjuster, '2026-11-24T18:25:00Z');
  const marit = await as(tx, chair, '2026-11-25T06:40:00Z');
  const elin = await as(tx, secretary, '2026-11-25T08:15:00Z');

  await suggest(saga, roundId, {
    itemId: itemOf(2),
    place: 1,
    start: 0,
    passage: 'Vargsjö ansluts efter årsskiftet.',
    replacement: 'Vargsjö ansluts den 1 februari 2027.',
    why: 'Sixten Almråd nämnde dagen.',
  });
  await suggest(saga, roundId, {
    itemId: itemOf(3),
    place: 0,
    start: 0,
    passage: 'Att upphandla trygghetslarm gemensamt.',
    replacement: 'Att upphandla trygghetslarm gemensamt för åren 2028–2031.',
    why: 'Avtalstiden var med i det som Norrskogs kommun läste upp.',
  });
  await comment(saga, roundId, {
    itemId: itemOf(4),
    text: 'Forumet enades väl om att ta upp frågan i februari igen? Det står inget beslut.',
  });
  await reads(saga, [1, 2]);

  await reads(marit, [1, 2, 3, 4, 5, 6]);
  await comment(marit, roundId, { itemId: itemOf(5), text: 'Är den 21 maj rätt? Jag minns den 28.' });
  await giveVerdict(marit, await meetingOf(tx, meetingId), roundId, { verdict: 'no-objection' });

  const [first] = await findSuggestions(tx, roundId);
  const suggestion = first === undefined ? null : await findSuggestion(tx, first.id);
  const changed = (await findItems(tx, meetingId)).find(({ id }) => id === suggestion?.agendaItemId);
  if (suggestion !== null && changed !== undefined) {
    await acceptSuggestion(elin, await meetingOf(tx, meetingId), suggestion, { version: changed.version });
  }
  const question = (await findComments(tx, roundId)).find(({ agendaItemId }) => agendaItemId === itemOf(5));
  await comment(elin, roundId, {
    itemId: itemOf(5),
    text: 'Det blev den 21 maj: den 28 var salen upptagen.',
    ...(question === undefined ? {} : { answers: question.id }),
  });
}
