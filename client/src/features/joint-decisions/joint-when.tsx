import type { JointAskedView, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { longDate } from '@klubbat/shared/sentences/dates';
import { moment } from '../../lib/moment.js';
import './joint.css';

/** When it is dealt with there, and what there is to think of: a near meeting, one that comes too late, reminders sent. */
export function JointWhen({ asked, request }: { asked: JointAskedView; request: JointRequestView }) {
  const { step, agendaOn, agendaBody, nextMeeting, receivedOn, respiteUntil, reminders } = asked;
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
      {asked.awaitsExtract && <p>Sammanträdet har varit. Utdraget väntas.</p>}
      {asked.comesTooLate && <p className="joint__warning">Efter sista dagen</p>}
      {agendaOn === null && receivedOn !== null && step !== 'decided' && <p>Mottaget {receivedOn}</p>}
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
