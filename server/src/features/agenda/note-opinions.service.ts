import { opinionLists } from '@klubbat/shared/contracts/opinion';
import type { Work } from '../../platform/work.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { AgendaItem } from './agenda-item.entity.js';
import type { OpinionNotice } from './opinion-notice.entity.js';
import { addOpinionNotices, findOpinionNotices, removeOpinionNotices } from './opinion-notice.store.js';

const keyOf = ({ list, meetingPersonId, point }: OpinionNotice) => `${list} ${meetingPersonId} ${point}`;

/** Keeps when each reservation and statement of an item was entered: a reservation must be notified before the end (KL 4:27). */
export async function noteOpinions(work: Work, item: AgendaItem): Promise<void> {
  const ids = new Map((await findMeetingPeople(work.tx, item.meetingId)).map(({ key, id }) => [key, id]));
  const now = opinionLists.flatMap((list) =>
    (item.content[list] ?? []).flatMap(({ by, point = 0 }) =>
      by.flatMap((person): OpinionNotice[] => {
        const meetingPersonId = ids.get(person);
        return meetingPersonId === undefined
          ? []
          : [{ agendaItemId: item.id, list, meetingPersonId, point, enteredAt: work.now, due: null }];
      }),
    ),
  );
  const wanted = new Set(now.map(keyOf));
  const standing = await findOpinionNotices(work.tx, [item.id]);
  await removeOpinionNotices(
    work.tx,
    standing.filter((notice) => !wanted.has(keyOf(notice))),
  );
  await addOpinionNotices(work.tx, [...new Map(now.map((notice) => [keyOf(notice), notice])).values()]);
}
