import { useQuery } from '@tanstack/react-query';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { KeptAside } from '../../ui/kept-aside.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { publicationDocument, publicationDocumentId, storedPublication } from './publication-document.js';
import { PublicationEditor } from './publication-editor.js';
import { PublicationReading } from './publication-reading.js';
import { publicationQuery, useSavePublication } from './publication.queries.js';
import { PublishedVersions } from './published-versions.js';
import { SubmittedPublication } from './submitted-publication.js';
import './publications.css';

interface PublicationOfAdjustmentProps {
  adjustmentId: string;
  /** for what is kept on the device */
  title: string;
  address: string;
}

/** The public version of an adjusted protocol or of finished notes, wherever it has come: begun, prepared, approved, published. */
export function PublicationOfAdjustment({ adjustmentId, title, address }: PublicationOfAdjustmentProps) {
  const { data: view, error, refetch } = useQuery(publicationQuery(adjustmentId));
  if (view === undefined) {
    return error === null ? (
      <Waiting what="Hämtar den offentliga versionen" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const { draft, earlier } = view;
  if (!view.mayPublish) {
    return <LookedAt adjustmentId={adjustmentId} view={view} />;
  }
  const stored = storedPublication(view);
  return (
    <>
      <KeptAside kind={publicationDocument} id={publicationDocumentId(adjustmentId, view)} />
      {draft === null && earlier.length === 0 && <Begin adjustmentId={adjustmentId} view={view} />}
      {stored !== undefined && (
        <PublicationEditor
          key={publicationDocumentId(adjustmentId, view)}
          adjustmentId={adjustmentId}
          title={title}
          address={address}
          view={view}
          stored={stored}
        />
      )}
      {draft?.state === 'submitted' && (
        <SubmittedPublication adjustmentId={adjustmentId} view={view} draft={draft} />
      )}
      <PublishedVersions adjustmentId={adjustmentId} earlier={earlier} mayWithdraw />
      {draft === null && earlier.length > 0 && <Begin adjustmentId={adjustmentId} view={view} />}
    </>
  );
}

/** For who looks after that it is right, and decides nothing of it. */
function LookedAt({ adjustmentId, view }: { adjustmentId: string; view: PublicationView }) {
  const { draft, earlier, startsFrom } = view;
  const standing = earlier.find(({ state }) => state === 'published');
  if (draft === null && earlier.length === 0) {
    return (
      <EmptyState title="Ingen offentlig version finns än">
        När någon gör en ser du här vad som är maskat, vad som ser ut som personuppgifter och när den tas bort
        från webben.
      </EmptyState>
    );
  }
  return (
    <>
      <PublishedVersions adjustmentId={adjustmentId} earlier={earlier} mayWithdraw={false} />
      <PublicationReading
        adjustmentId={adjustmentId}
        view={view}
        choices={draft ?? { ...startsFrom, removeOn: standing?.removeOn ?? null }}
      />
    </>
  );
}

/** Nothing is prepared: how one begins. */
function Begin({
  adjustmentId,
  view: { startsFrom, earlier, record },
}: {
  adjustmentId: string;
  view: PublicationView;
}) {
  const begin = useSavePublication();
  const button = (words: string, variant: 'primary' | 'secondary') => (
    <Button
      variant={variant}
      isPending={begin.isPending}
      onPress={() =>
        begin.mutate({ params: { id: adjustmentId }, body: { ...startsFrom, removeOn: null, version: 0 } })
      }
    >
      {words}
    </Button>
  );
  return (
    <>
      <FaultSummary error={begin.error} />
      {earlier.length === 0 ? (
        <EmptyState
          title="Ingen offentlig version finns än"
          action={button('Gör en offentlig version', 'primary')}
        >
          {record.meeting.record === 'notes'
            ? 'Anteckningarna förvaras som de blev klara.'
            : 'Protokollet förvaras som det justerades.'}{' '}
          Det som läggs ut på webben är ett eget dokument, där det som inte får spridas är utelämnat. En
          person maskar och en annan godkänner.
        </EmptyState>
      ) : (
        <div className="stack stack--tight">
          <div>{button('Gör en ny version', 'secondary')}</div>
          <p className="small">
            Den börjar med samma maskningar som den förra. Den som är publicerad ligger kvar tills den nya
            godkänns.
          </p>
        </div>
      )}
    </>
  );
}
