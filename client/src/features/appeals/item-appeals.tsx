import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { AppealView, PartyTime } from '@klubbat/shared/contracts/appeal';
import { appealStateWords, appealStepWords } from '@klubbat/shared/sentences/appeal-event-sentences';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { triedByWords } from '@klubbat/shared/sentences/later-news-sentences';
import { moment, today } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { Permitted } from '../../ui/permitted.js';
import { StateMark } from '../../ui/state-mark.js';
import { appealsQuery } from './appeal.queries.js';
import { NoteStep } from './note-step.js';
import { ReceiveAppeal } from './receive-appeal.js';
import './appeals.css';

function Appeal({ appeal, handles }: { appeal: AppealView; handles: boolean }) {
  const { appellant, way, receivedOn, court, courtCase, state, steps, notedBy, notedAt } = appeal;
  return (
    <li className="stack stack--tight">
      <p>
        <strong>Kom in {longDate(receivedOn)}</strong>{' '}
        <StateMark kind={state === 'open' ? 'waiting' : 'closed'}>{appealStateWords[state]}</StateMark>
      </p>
      <Facts
        items={[
          { label: 'Överklagas av', value: appellant },
          { label: 'Hur', value: triedByWords[way] },
          { label: 'Domstol', value: court },
          { label: 'Målnummer', value: courtCase },
          { label: 'Antecknat av', value: `${notedBy}, ${moment(notedAt)}` },
        ]}
      />
      {steps.length > 0 && (
        <ul>
          {steps.map((step) => (
            <li key={step.notedAt + step.kind}>
              {longDate(step.day)}: {appealStepWords[step.kind]}
              {step.court !== null && ` (${[step.court, step.courtCase].filter(Boolean).join(', ')})`}.
              {step.note !== null && ` ${step.note}`}{' '}
              <span className="quiet small">
                {step.notedBy}, {moment(step.notedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {handles && <NoteStep appeal={appeal} />}
    </li>
  );
}

function Parties({ parties }: { parties: readonly PartyTime[] }) {
  return (
    <DataTable
      caption="Parternas tid att överklaga"
      showCaption
      rows={parties}
      rowKey={({ deliveryId }) => deliveryId}
      columns={[
        {
          key: 'name',
          heading: 'Part',
          rowHeading: true,
          cell: ({ deliveryId, name }) => <Link to={`/utskick/${deliveryId}`}>{name}</Link>,
        },
        { key: 'instance', heading: 'Överklagas till', cell: ({ instance }) => instance },
        {
          key: 'received',
          heading: 'Fick del av beslutet',
          cell: ({ receivedOn }) =>
            receivedOn === null ? <StateMark kind="waiting">Inte antecknat</StateMark> : longDate(receivedOn),
        },
        {
          key: 'last',
          heading: 'Sista dag',
          cell: ({ lastAppealDay }) =>
            lastAppealDay === null ? 'Börjar när parten har fått del' : weekdayDate(lastAppealDay),
        },
      ]}
    />
  );
}

/** Of an adjusted §: until when it can be appealed and by whom, what has come in, and what has become of it. */
export function ItemAppeals({ item }: { item: AgendaItemView }) {
  const { data } = useQuery({ ...appealsQuery(item.id), enabled: item.adjustmentId !== null });
  if (data === undefined) {
    return null;
  }
  const { appeals, parties, lastAppealDay, permitted } = data;
  const handles = permitted.includes('meeting.dispatch');
  if (appeals.length === 0 && !handles) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="overklaganden">
      <h2 id="overklaganden">Överklaganden</h2>
      {lastAppealDay !== null && (
        <p>
          {lastAppealDay < today()
            ? `Tiden för laglighetsprövning gick ut ${weekdayDate(lastAppealDay)}.`
            : `Laglighetsprövning kan begäras till och med ${weekdayDate(lastAppealDay)}.`}
        </p>
      )}
      {appeals.length === 0 ? (
        <p className="quiet">Inget överklagande är antecknat.</p>
      ) : (
        <ul className="stack appeals">
          {appeals.map((appeal) => (
            <Appeal key={appeal.id} appeal={appeal} handles={handles} />
          ))}
        </ul>
      )}
      {parties.length > 0 && <Parties parties={parties} />}
      <Permitted by={permitted} action="meeting.dispatch">
        <ReceiveAppeal
          itemId={item.id}
          usual={
            parties.length > 0 || item.appeal === 'administrative' || item.appeal === 'special'
              ? 'administrative'
              : 'legality'
          }
        />
      </Permitted>
    </section>
  );
}
