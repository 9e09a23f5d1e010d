import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LeftMail } from '@klubbat/shared/contracts/receipt';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { AttachDialog } from './attach-dialog.js';
import { leftMailQuery, useHandIn, useHandled } from './receipt.queries.js';
import './receipts.css';

const outcomes = {
  known: 'Mejlet är redan läst.',
  noted: 'Mejlet är läst och antecknat på utskicket.',
  kept: 'Mejlet visar inte säkert vilket utskick det gäller. Det står i listan nedan.',
};

/** A mail that came back, handed in by somebody who has no mailbox that is read. */
export function HandIn() {
  const handIn = useHandIn();
  return (
    <section className="stack" aria-labelledby="lamna-in">
      <h2 id="lamna-in">Lämna in ett mejl</h2>
      <FaultSummary error={handIn.error} />
      <FileField
        label="Mejl som har studsat"
        description="Spara mejlet som en fil (.eml) ur e-postprogrammet. Klubbat läser vilket utskick det gäller."
        accept=".eml,message/rfc822"
        onFiles={([file]) => {
          if (file !== undefined) {
            handIn.mutate({ files: [{ field: 'file', file }] });
          }
        }}
      />
      {handIn.data !== undefined && (
        <Notice announce>
          <p>
            {outcomes[handIn.data.outcome]}{' '}
            {handIn.data.deliveryId !== null && (
              <Link to={`/utskick/${handIn.data.deliveryId}`}>Öppna utskicket</Link>
            )}
          </p>
        </Notice>
      )}
    </section>
  );
}

function Mail({ mail }: { mail: LeftMail }) {
  const handled = useHandled();
  const [attaching, setAttaching] = useState(false);
  const subject = mail.subject ?? 'Utan ämne';
  return (
    <li>
      <span className="figures">{moment(mail.notedAt)}</span>
      <div className="stack">
        <p>
          <strong>{subject}</strong> <span className="quiet small">{mail.sender ?? 'Okänd avsändare'}</span>
        </p>
        {mail.deliveryId !== null && (
          <p>
            Gäller{' '}
            <Link to={`/utskick/${mail.deliveryId}`}>utskicket till {mail.recipient ?? 'mottagaren'}</Link>,
            men säger inte säkert om det kom fram.
          </p>
        )}
        {mail.excerpt !== null && <blockquote className="receipts__words">{mail.excerpt}</blockquote>}
        <div className="row">
          <Button aria-label={`Lägg på ett utskick: ${subject}`} onPress={() => setAttaching(true)}>
            Lägg på ett utskick
          </Button>
          <Button
            variant="quiet"
            aria-label={`Markera som klart: ${subject}`}
            isPending={handled.isPending}
            onPress={() => handled.mutate({ params: { id: mail.id } })}
          >
            Markera som klart
          </Button>
        </div>
        {attaching && <AttachDialog mail={mail} onClose={() => setAttaching(false)} />}
      </div>
    </li>
  );
}

/** Mails that came back and that no delivery can be told by: for a person to look at. */
export function LeftMails() {
  const { data, error, refetch } = useQuery(leftMailQuery);
  return (
    <section className="stack" aria-labelledby="titta-pa">
      <h2 id="titta-pa">Behöver läsas av någon</h2>
      {data === undefined && error === null && <Waiting what="Hämtar returposten" />}
      {data === undefined && error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && data.mails.length === 0 && (
        <EmptyState title="Inget väntar">
          Det som studsar står på sitt utskick. Här hamnar mejl som inte visar vilket utskick de gäller.
        </EmptyState>
      )}
      {data !== undefined && data.mails.length > 0 && (
        <ol className="receipts">
          {data.mails.map((mail) => (
            <Mail key={mail.id} mail={mail} />
          ))}
        </ol>
      )}
    </section>
  );
}
