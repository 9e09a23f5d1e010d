import { Link } from 'react-router';
import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import type { JointAskedView, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { longDate } from '@klubbat/shared/sentences/dates';
import { moment } from '../../lib/moment.js';
import './joint.css';

/** A document from one that is asked, which may be its decision: a person has not said so yet. */
export type CameIn = z.output<typeof incomingDoors.cameIn.reply>['documents'][number];

interface JointWhenProps {
  asked: JointAskedView;
  request: JointRequestView;
  cameIn: readonly CameIn[];
}

/** When it is dealt with there, and what there is to think of: a near meeting, one that comes too late, reminders sent. */
export function JointWhen({ asked, request, cameIn }: JointWhenProps) {
  const { step, agendaOn, agendaBody, nextMeeting, receivedOn, confirmed, respiteUntil, reminders } = asked;
  const body = agendaBody === null || agendaBody === '' ? '' : `${agendaBody} `;
  const [latest] = reminders;
  return (
    <div className="joint__when">
      {agendaOn !== null && step !== 'decided' && (
        <p>
          {body}
          {agendaOn}
        </p>
      )}
      {cameIn.map(({ id, title, receivedOn: day }) => (
        <p key={id}>
          Inkommet {day}: <Link to={`/inkommet/${id}`}>{title}</Link>
        </p>
      ))}
      {asked.awaitsExtract && cameIn.length === 0 && <p>Sammanträdet har varit. Utdraget väntas.</p>}
      {asked.comesTooLate && <p className="joint__warning">Efter sista dagen</p>}
      {agendaOn === null && receivedOn !== null && step !== 'decided' && (
        <p>
          Mottaget {receivedOn}
          {confirmed !== null && `, kvitterat av ${confirmed.name}`}
          {confirmed !== null && confirmed.caseNumber !== null && ` (${confirmed.caseNumber})`}
        </p>
      )}
      {agendaOn === null && nextMeeting !== null && (
        <p className={nextMeeting.near ? 'joint__warning' : undefined}>
          Nästa sammanträde: {nextMeeting.board === null ? '' : `${nextMeeting.board} `}
          {nextMeeting.date}
          {nextMeeting.near && '. Inte på dagordningen än.'}
        </p>
      )}
      {respiteUntil !== null && step !== 'decided' && <p>Anstånd till den {longDate(respiteUntil)}</p>}
      {latest !== undefined && step !== 'decided' && request.closedAt === null && (
        <p className="quiet small">
          Påmind {moment(latest.at)}
          {latest.by === null ? ' automatiskt' : ` av ${latest.by}`}
        </p>
      )}
    </div>
  );
}
