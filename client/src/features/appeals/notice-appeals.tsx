import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AppealedParagraph } from '@klubbat/shared/contracts/appeal';
import { appealProgress, withoutObstacle } from '@klubbat/shared/sentences/appeal-event-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { DataTable } from '../../ui/data-table.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { appealsOfAdjustmentQuery } from './appeal.queries.js';
import './appeals.css';

function LegalForce({ legalForceOn, obstacles }: AppealedParagraph) {
  if (legalForceOn !== null) {
    return (
      <>
        <StateMark kind="done">Laga kraft är antecknad</StateMark>{' '}
        <span className="quiet small">Besked {longDate(legalForceOn)}</span>
      </>
    );
  }
  return obstacles.length === 0 ? (
    <span className="quiet">{withoutObstacle}</span>
  ) : (
    <ul className="appeals">
      {obstacles.map((obstacle) => (
        <li key={obstacle}>{obstacle}</li>
      ))}
    </ul>
  );
}

/** On the page of a notice: which of its §§ are appealed, how far that has come, and what it means for laga kraft. */
export function NoticeAppeals({ adjustmentId }: { adjustmentId: string }) {
  const { data, isError, error, refetch } = useQuery(appealsOfAdjustmentQuery(adjustmentId));
  if (isError) {
    return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return null;
  }
  const { meetingId, paragraphs, legalForce, closed } = data;
  return (
    <section className="stack stack--tight" aria-labelledby="overklagade-paragrafer">
      <h2 id="overklagade-paragrafer">Överklaganden</h2>
      {paragraphs.length === 0 ? (
        <p className="quiet">Inget överklagande är antecknat.</p>
      ) : (
        <DataTable
          caption="Överklagade paragrafer"
          rows={paragraphs}
          rowKey={({ itemId }) => itemId}
          columns={[
            {
              key: 'paragraph',
              heading: 'Paragraf',
              rowHeading: true,
              width: '34%',
              cell: ({ itemId, label, title }) => (
                <>
                  <Link to={`/sammantraden/${meetingId}/paragraf/${itemId}#overklaganden`}>{label}</Link>
                  <span className="appealed-title quiet small">{title ?? 'Sekretess'}</span>
                </>
              ),
            },
            {
              key: 'appeals',
              heading: 'Överklagande',
              cell: ({ appeals }) => (
                <ul className="appeals">
                  {appeals.map((appeal, index) => (
                    <li key={`${appeal.receivedOn} ${index}`}>{appealProgress(appeal)}</li>
                  ))}
                </ul>
              ),
            },
            { key: 'force', heading: 'Laga kraft', cell: (row) => <LegalForce {...row} /> },
          ]}
        />
      )}
      {legalForce !== '' && <p>Laga kraft är antecknad för {legalForce}.</p>}
      {closed !== '' && (
        <p className="quiet">
          {closed} har sekretess. Om något är överklagat där visas bara för dem som får läsa paragrafen.
        </p>
      )}
    </section>
  );
}
