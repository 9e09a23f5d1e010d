import type { EventView } from '@klubbat/shared/contracts/event';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

/** Where one sees what was changed, by the first word of the action. */
const PARTS: Readonly<Record<string, string>> = {
  agenda: '/dagordning',
  'agenda-item': '/dagordning',
  attendance: '/narvaro',
  attachment: '/bilagor',
  adjustment: '/justering',
  correction: '/protokoll',
  'later-news': '/protokoll',
  news: '/utskick',
  'other-sending': '/utskick',
  dispatch: '/utskick',
  delivery: '/utskick',
};

/** The address of what an event is about: its § if it still stands, else its part of the meeting, if it has one. */
export function placeOfEvent(
  { action, subjectId }: EventView,
  { id, items }: Pick<MeetingView, 'id'> & { items: readonly { id: string }[] },
): string | undefined {
  if (items.some((item) => item.id === subjectId)) {
    return `/sammantraden/${id}/paragraf/${subjectId ?? ''}`;
  }
  const part = action === 'meeting.numbered' ? PARTS['agenda'] : PARTS[action.split('.')[0] ?? ''];
  return part === undefined ? undefined : `/sammantraden/${id}${part}`;
}
