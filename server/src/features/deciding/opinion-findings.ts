import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { warning, type Finding } from '@klubbat/shared/rules/finding';
import { enteredAfterEnd, type MeetingEnd } from '@klubbat/shared/rules/opinion-time';
import { itemLabel, nameOf } from '@klubbat/shared/rules/presence';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findOpinionNotices } from '../agenda/opinion-notice.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';

/** When the meeting ended; undefined while it goes on. */
function endOf({ currentItemId, day, endDay, endTime }: Meeting): MeetingEnd | undefined {
  return currentItemId === null ? { day: endDay ?? day, time: endTime ?? undefined } : undefined;
}

/**
 * What is to be looked at in reservations and statements that only the house knows: entered after the meeting had ended
 * (KL 4:27), or still without the text for which a day was set. The items are those of the file, in its order.
 */
export async function opinionFindings(
  { tx }: Pick<Work, 'tx'>,
  meeting: Meeting,
  items: readonly AgendaItem[],
  file: MeetingFile,
): Promise<Finding[]> {
  const notices = await findOpinionNotices(
    tx,
    items.map(({ id }) => id),
  );
  if (notices.length === 0) {
    return [];
  }
  const people = new Map((await findMeetingPeople(tx, meeting.id)).map(({ id, key }) => [id, key]));
  const end = endOf(meeting);
  return items.flatMap((item, index) => {
    const inFile = file.items[index];
    if (inFile === undefined) {
      return [];
    }
    const own = notices.filter(({ agendaItemId }) => agendaItemId === item.id);
    return own.flatMap(({ list, meetingPersonId, point, enteredAt, due }): Finding[] => {
      const person = people.get(meetingPersonId) ?? '';
      const place = (item.content[list] ?? []).findIndex(
        (one) => one.by.includes(person) && (one.point ?? 0) === point,
      );
      const opinion = item.content[list]?.[place];
      if (opinion === undefined) {
        return [];
      }
      const about = { where: itemLabel(file, inFile), name: nameOf(file, person), person };
      const entered = { day: dayInSweden(enteredAt), time: timeInSweden(enteredAt) };
      const path = `$.items[${index}].${list}[${place}]`;
      const late = list === 'reservations' && end !== undefined && enteredAfterEnd(entered, end);
      const lacks = !opinion.text?.trim() && opinion.attachment === undefined;
      return [
        ...(late
          ? [warning(path, 'reservation-after-end', { ...about, date: entered.day, time: entered.time })]
          : []),
        ...(due !== null && lacks ? [warning(path, 'opinion-text-awaited', { ...about, due })] : []),
      ];
    });
  });
}
