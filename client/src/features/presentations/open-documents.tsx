import { useState } from 'react';
import { openDocumentDoors, type OpenDocumentView } from '@klubbat/shared/contracts/presentation';
import { openDocumentKindWords } from '@klubbat/shared/sentences/presentation-sentences';
import { capital } from '../../lib/capital.js';
import { fileSize } from '../../lib/file-size.js';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { StateMark } from '../../ui/state-mark.js';
import { AddOpenDocument } from './add-open-document.js';
import {
  usePublishOpenDocument,
  useRemoveOpenDocument,
  useWithdrawOpenDocument,
  type Owner,
} from './presentation.queries.js';

interface OpenDocumentsProps {
  of: Owner;
  id: string;
  documents: readonly OpenDocumentView[];
}

/** Position papers, plans and other documents: each is read by a person, who then publishes it. */
export function OpenDocuments({ of, id, documents }: OpenDocumentsProps) {
  const [asked, setAsked] = useState<OpenDocumentView>();
  const withdraw = useWithdrawOpenDocument();
  const remove = useRemoveOpenDocument();
  const isBusy = withdraw.isPending || remove.isPending;
  return (
    <section className="stack" aria-labelledby="dokument">
      <h2 id="dokument" tabIndex={-1}>
        Dokument
      </h2>
      <p className="quiet">
        Positionspapper, planer och annat som ska gå att läsa. Ett dokument syns först när du publicerar det.
      </p>
      <FaultSummary error={withdraw.error ?? remove.error} />
      <ul className="presentation__rows">
        {documents.map((one) => (
          <li key={one.id} className="stack stack--tight">
            <p>
              <a href={openDocumentDoors.file.path.replace(':id', one.id)} target="_blank" rel="noreferrer">
                {one.title}
              </a>
            </p>
            <p className="quiet small">
              {capital(openDocumentKindWords[one.kind].one)}, {one.day}, {fileSize(one.size)}
            </p>
            <p className="small">
              {one.publishedAt === null ? (
                <StateMark kind="idle">Inte publicerat</StateMark>
              ) : (
                <StateMark kind="done">
                  {`Publicerat ${moment(one.publishedAt)}${one.publishedBy === null ? '' : ` av ${one.publishedBy}`}`}
                </StateMark>
              )}
            </p>
            <div className="row">
              {one.publishedAt === null ? (
                <>
                  <Button onPress={() => setAsked(one)} aria-label={`Publicera ${one.title}`}>
                    Publicera
                  </Button>
                  <Button
                    variant="quiet"
                    isDisabled={isBusy}
                    aria-label={`Ta bort ${one.title}`}
                    onPress={() =>
                      remove.mutate(
                        { params: { id: one.id } },
                        { onSuccess: () => document.getElementById('dokument')?.focus() },
                      )
                    }
                  >
                    Ta bort
                  </Button>
                </>
              ) : (
                <Button
                  variant="quiet"
                  isDisabled={isBusy}
                  aria-label={`Ta bort ${one.title} från den öppna sidan`}
                  onPress={() => withdraw.mutate({ params: { id: one.id } })}
                >
                  Ta bort från den öppna sidan
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <AddOpenDocument of={of} id={id} />
      {asked !== undefined && <PublishDocument document={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function PublishDocument({ document, onClose }: { document: OpenDocumentView; onClose: () => void }) {
  const [isRead, setRead] = useState(false);
  const publish = usePublishOpenDocument();
  return (
    <Dialog
      title={`Publicera ${document.title}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={!isRead}
            isPending={publish.isPending}
            onPress={() =>
              publish.mutate(
                { params: { id: document.id }, body: { confirmed: true } },
                { onSuccess: onClose },
              )
            }
          >
            Publicera dokumentet
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={publish.error} />
        <p>Vem som helst kan läsa dokumentet genast. Klubbat maskar inte inne i filer.</p>
        <Checkbox isSelected={isRead} onChange={setRead}>
          Jag har läst dokumentet. Där står inget om privatpersoner som inte får visas, och vi får sprida det.
        </Checkbox>
      </div>
    </Dialog>
  );
}
