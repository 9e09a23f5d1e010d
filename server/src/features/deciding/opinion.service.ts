import type { z } from 'zod';
import type { opinionDoors, OpinionView } from '@klubbat/shared/contracts/opinion';
import { opinionLists } from '@klubbat/shared/contracts/opinion';
import { lastAdjustmentDay } from '@klubbat/shared/rules/appeal-period';
import { longDate } from '@klubbat/shared/sentences/dates';
import { normaliseText } from '@klubbat/shared/text/write-text';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { OpinionNotice } from '../agenda/opinion-notice.entity.js';
import { findOpinionNotices, putOpinionNotices } from '../agenda/opinion-notice.store.js';
import { record } from '../audit/audit.store.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { saveDecided } from './close-vote.service.js';
import { lockDecidable } from './open-vote.service.js';

type Place = Pick<z.output<typeof opinionDoors.handIn.body>, 'list' | 'by' | 'point'>;

const lastDayOf = ({ day, endDay }: Meeting) => lastAdjustmentDay(endDay ?? day);

function noticeOf(
  notices: readonly OpinionNotice[],
  { list, by, point = 0 }: Place,
  people: readonly MeetingPerson[],
): OpinionNotice | undefined {
  const ids = people.filter(({ key }) => by.includes(key)).map(({ id }) => id);
  return notices.find(
    (one) =>
      one.list === list && one.point === point && ids.includes(one.meetingPersonId) && one.due !== null,
  );
}

/** The reservations and statements of an item, with until when their texts may come and whether the reader may give his. */
export async function opinionsOf(work: Work, meeting: Meeting, item: AgendaItem): Promise<OpinionView[]> {
  const people = await findMeetingPeople(work.tx, meeting.id);
  const notices = await findOpinionNotices(work.tx, [item.id]);
  const own = people.find(({ personId }) => personId !== null && personId === work.actor.personId)?.key;
  const today = dayInSweden(work.now);
  return opinionLists.flatMap((list) =>
    (item.content[list] ?? []).map(({ by, point, text, attachment }): OpinionView => {
      const decided = noticeOf(notices, { list, by, point }, people)?.due ?? null;
      const due = decided ?? lastDayOf(meeting);
      return {
        list,
        by,
        point: point ?? null,
        due,
        decided: decided !== null,
        hasText: (text ?? '').trim() !== '' || attachment !== undefined,
        mayHandIn:
          own !== undefined &&
          by.includes(own) &&
          item.adjustmentId === null &&
          !meeting.locked &&
          today <= due,
      };
    }),
  );
}

/** The place of an opinion in its list. One told by people who have none together is refused. */
function placeOf(item: AgendaItem, { list, by, point }: Place): number {
  const wanted = new Set(by);
  const index = (item.content[list] ?? []).findIndex(
    (one) =>
      one.point === point && one.by.length === wanted.size && one.by.every((person) => wanted.has(person)),
  );
  if (index === -1) {
    fail('invalid', {
      errors: [{ path: '$.by', message: 'De har ingen sådan reservation eller något sådant yttrande här.' }],
    });
  }
  return index;
}

/** Sets until when the text of an opinion may be handed in; null: until the adjustment. */
export async function setOpinionDue(
  work: Work,
  meetingId: string,
  itemId: string,
  { due, ...place }: z.output<typeof opinionDoors.setDue.body>,
): Promise<{ opinions: OpinionView[] }> {
  const { meeting, item } = await lockDecidable(work, meetingId, itemId);
  placeOf(item, place);
  const people = await findMeetingPeople(work.tx, meetingId);
  const standing = await findOpinionNotices(work.tx, [itemId]);
  const point = place.point ?? 0;
  await putOpinionNotices(
    work.tx,
    people
      .filter(({ key }) => place.by.includes(key))
      .map(({ id }) => ({
        agendaItemId: itemId,
        list: place.list,
        meetingPersonId: id,
        point,
        // of one that came with a file nobody knows when it was entered: not after the end, as far as we know
        enteredAt:
          standing.find((one) => one.list === place.list && one.meetingPersonId === id && one.point === point)
            ?.enteredAt ?? new Date(`${meeting.day}T00:00:00Z`),
        due,
      })),
  );
  await record(work, {
    action: 'opinion.due-set',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: itemId,
    details: { title: item.title, due },
  });
  return { opinions: await opinionsOf(work, meeting, item) };
}

/**
 * Hands in the text of a reservation or a statement: the one whose it is until its last day, whoever writes in the meeting
 * until the § is adjusted. What stood before is kept in the history. The same text once more changes nothing.
 */
export async function handInText(
  work: Work,
  meetingId: string,
  itemId: string,
  { text, ...place }: z.output<typeof opinionDoors.handIn.body>,
): Promise<{ itemVersion: number; opinions: OpinionView[] }> {
  const { meeting, item } = await lockDecidable(work, meetingId, itemId);
  const index = placeOf(item, place);
  const { organisationId, boardId } = meeting;
  if (!may(work.actor, 'meeting.write', { organisationId, boardId })) {
    await refuseOthers(work, meeting, item, place);
  }
  const opinions = item.content[place.list] ?? [];
  const written = normaliseText(text);
  const before = opinions[index]?.text;
  if (before !== written) {
    item.content = {
      ...item.content,
      [place.list]: opinions.map((one, at) => (at === index ? { ...one, text: written } : one)),
    };
    await saveDecided(work, item);
    await record(work, {
      action: 'opinion.text-handed-in',
      organisationId,
      meetingId,
      subjectId: itemId,
      details: { title: item.title, before: { [place.list]: opinions } },
    });
  }
  return { itemVersion: item.version, opinions: await opinionsOf(work, meeting, item) };
}

async function refuseOthers(work: Work, meeting: Meeting, item: AgendaItem, place: Place): Promise<void> {
  const people = await findMeetingPeople(work.tx, meeting.id);
  const own = people.find(({ personId }) => personId !== null && personId === work.actor.personId);
  if (own === undefined || !place.by.includes(own.key)) {
    fail('forbidden');
  }
  const due =
    noticeOf(await findOpinionNotices(work.tx, [item.id]), place, people)?.due ?? lastDayOf(meeting);
  if (dayInSweden(work.now) > due) {
    fail('invalid', {
      errors: [
        {
          path: '$.text',
          message: `Texten skulle ha lämnats senast ${longDate(due)}. Tala med sekreteraren.`,
        },
      ],
    });
  }
}
