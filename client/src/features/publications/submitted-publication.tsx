import { Eye } from 'lucide-react';
import { useState } from 'react';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import {
  previewPdf,
  useApprovePublication,
  useSavePublication,
  useSendBackPublication,
} from './publication.queries.js';
import { PublicationReading } from './publication-reading.js';

interface SubmittedPublicationProps {
  adjustmentId: string;
  view: PublicationView;
  draft: NonNullable<PublicationView['draft']>;
}

/** What waits to be approved, as it will be read. Whoever prepared it can only take it back. */
export function SubmittedPublication({ adjustmentId, view, draft }: SubmittedPublicationProps) {
  const { version, masks, attachments, removeOn } = draft;
  const approve = useApprovePublication();
  const takeBack = useSavePublication();
  const [asks, setAsks] = useState<'approve' | 'send-back'>();
  const params = { id: adjustmentId };
  return (
    <>
      <Notice
        title={
          draft.own
            ? 'Väntar på att någon annan godkänner'
            : `${draft.preparedBy} har lämnat den för godkännande`
        }
      >
        <p>
          {draft.own
            ? 'Du har förberett den och kan inte godkänna den själv. En annan sekreterare, registrator eller administratör läser den här sidan och godkänner.'
            : 'Läs igenom texten. När du godkänner publiceras den på en gång, och vem som helst kan läsa den.'}
        </p>
      </Notice>
      <FaultSummary error={approve.error ?? takeBack.error} />
      <div className="row no-print">
        {!draft.own && (
          <>
            <Button variant="primary" onPress={() => setAsks('approve')}>
              Godkänn och publicera
            </Button>
            <Button onPress={() => setAsks('send-back')}>Skicka tillbaka</Button>
          </>
        )}
        <LinkButton href={previewPdf(adjustmentId)} icon={Eye} newTab>
          Förhandsgranska
        </LinkButton>
        {draft.own && (
          <Button
            isPending={takeBack.isPending}
            onPress={() => takeBack.mutate({ params, body: { version, masks, attachments, removeOn } })}
          >
            Ta tillbaka och ändra
          </Button>
        )}
      </div>
      <PublicationReading adjustmentId={adjustmentId} view={view} choices={draft} />
      {asks === 'approve' && (
        <Dialog
          title="Publicera den offentliga versionen?"
          isOpen
          onClose={() => setAsks(undefined)}
          actions={
            <>
              <Button
                variant="primary"
                isPending={approve.isPending}
                onPress={() =>
                  approve.mutate({ params, body: { version } }, { onSettled: () => setAsks(undefined) })
                }
              >
                Godkänn och publicera
              </Button>
              <Button onPress={() => setAsks(undefined)}>Avbryt</Button>
            </>
          }
        >
          <p>
            Vem som helst kan läsa den på en gång. Du kan ta bort den från webben igen, men det som någon har
            sparat finns kvar hos dem. Du och {draft.preparedBy} står för vad som är maskat och vad som inte
            är det.
          </p>
        </Dialog>
      )}
      {asks === 'send-back' && (
        <SendBackDialog adjustmentId={adjustmentId} version={version} onClose={() => setAsks(undefined)} />
      )}
    </>
  );
}

function SendBackDialog({
  adjustmentId,
  version,
  onClose,
}: {
  adjustmentId: string;
  version: number;
  onClose: () => void;
}) {
  const sendBack = useSendBackPublication();
  const [comment, setComment] = useState('');
  return (
    <Dialog
      title="Skicka tillbaka"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={sendBack.isPending}
            onPress={() =>
              sendBack.mutate(
                { params: { id: adjustmentId }, body: { version, comment } },
                { onSuccess: onClose },
              )
            }
          >
            Skicka tillbaka med kommentar
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={sendBack.error}
          fields={{ comment: { label: 'Kommentar', id: 'skicka-tillbaka' } }}
        />
        <TextArea
          id="skicka-tillbaka"
          label="Vad som behöver ändras"
          description="Skriv var i texten, inte orden som ska bort: kommentaren sparas."
          value={comment}
          onChange={setComment}
          maxLength={2000}
          isRequired
        />
      </div>
    </Dialog>
  );
}
