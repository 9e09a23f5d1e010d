import { Link } from 'react-router';
import { clock } from '@klubbat/shared/sentences/dates';
import { MeetingState } from './meeting-state.js';
import type { MeetingOnDay } from './meetings-by-day.js';

interface MonthMeetingProps {
  held: MeetingOnDay;
  /** where meetings of several organisations are shown, whose this is */
  ofSeveral: boolean;
}

/** One meeting in the calendar: when, whose, and how far it has come. */
export function MonthMeeting({ held: { meeting, part }, ofSeveral }: MonthMeetingProps) {
  const first = part === undefined || part.day === 1;
  return (
    <div className="month-meeting">
      {first && meeting.start !== null && (
        <span className="month-meeting__time figures">{clock(meeting.start)}</span>
      )}
      <Link className="month-meeting__board" to={`/sammantraden/${meeting.id}`}>
        {meeting.board}
      </Link>
      {part !== undefined && (
        <span className="quiet">
          Dag {part.day} av {part.of}
        </span>
      )}
      {ofSeveral && <span className="quiet">{meeting.organisation}</span>}
      <MeetingState meeting={meeting} />
    </div>
  );
}
