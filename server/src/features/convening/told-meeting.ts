import type { EntityManager } from 'typeorm';
import { agendaDifference, isUnchanged } from '@klubbat/shared/rules/convening';
import { clock, weekdayDate } from '@klubbat/shared/sentences/dates';
import type { AgendaChange } from '@klubbat/shared/contracts/convening';
import type { CalendarEvent } from '../../emails/calendar-invitation.js';
import type { CalledMeeting } from '../../emails/convening-email.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { boardAsOf, organisationAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Convening, SentItem } from './convening.entity.js';
import type { Invitee } from './invitee.entity.js';

/** The agenda as a sending keeps it: titles as they are told to anybody. */
export async function agendaNow(tx: EntityManager, meeting: Meeting): Promise<SentItem[]> {
  return (await findItems(tx, meeting.id)).map(({ id, title, content }) => ({
    id,
    title: content.confidential === undefined ? title : content.publicTitle?.trim() || title,
    withdrawn: content.outcome === 'withdrawn',
  }));
}

/** Day, time and place as a mail tells of them. */
export async function calledMeeting(tx: EntityManager, meeting: Meeting): Promise<CalledMeeting> {
  return {
    organisation: (await organisationAsOf(tx, meeting)).name,
    board: (await boardAsOf(tx, meeting)).name,
    date: meeting.day,
    endDate: meeting.endDay ?? undefined,
    start: meeting.startTime,
    place: meeting.place,
  };
}

type Told = Pick<Convening, 'day' | 'endDay' | 'startTime' | 'place'>;

function factsChanged(before: Told, now: Told): string[] {
  const fact = (name: string, was: string | null, is: string | null) =>
    was === is ? [] : [`${name}: ${was ?? 'ingen angiven'} blir ${is ?? 'ingen angiven'}`];
  const time = (value: string | null) => (value === null ? null : clock(value));
  const day = (value: string | null) => (value === null ? null : weekdayDate(value));
  return [
    ...fact('Dag', weekdayDate(before.day), weekdayDate(now.day)),
    ...fact('Sista dag', day(before.endDay), day(now.endDay)),
    ...fact('Tid', time(before.startTime), time(now.startTime)),
    ...fact('Plats', before.place, now.place),
  ];
}

/** What has changed since a sending; null: nothing. */
export function changesSince(latest: Convening, meeting: Meeting, agenda: SentItem[]): AgendaChange | null {
  const difference = agendaDifference(latest.items, agenda);
  const facts = factsChanged(latest, meeting);
  return facts.length === 0 && isUnchanged(difference) ? null : { ...difference, facts };
}

/** The meeting for the calendar of one invitee, as it was told in a sending. */
export function calendarEvent(
  told: Convening,
  called: CalledMeeting,
  invitee: Invitee,
  organiser: { name: string; email: string },
): CalendarEvent {
  const cancelled = told.kind === 'cancellation';
  return {
    method: cancelled ? 'CANCEL' : 'REQUEST',
    uid: `klubbat-${told.meetingId}`,
    sequence: told.number - 1,
    title: `${cancelled ? 'Inställt: ' : ''}${called.board}`,
    day: told.day,
    endDay: told.endDay ?? told.day,
    start: told.startTime,
    end: told.endTime,
    place: told.place,
    description: cancelled ? 'Sammanträdet är inställt.' : 'Kallelsen ligger i mejlet. Svara om du kommer:',
    organiser,
    attendee: { name: invitee.name, email: invitee.email },
  };
}
