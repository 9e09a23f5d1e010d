import { Eye } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { useDocument } from '../../lib/autosave/use-document.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Clashes } from '../../ui/clashes.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { SaveStatus } from '../../ui/save-status.js';
import { AttachmentChoice } from './attachment-choice.js';
import { FindingList } from './finding-list.js';
import { GroundFields } from './ground-fields.js';
import { MarkedBar } from './marked-bar.js';
import { MaskWords } from './mask-words.js';
import type { PublicationChoices } from './publication-choices.js';
import { publicationDocument, publicationDocumentId } from './publication-document.js';
import { previewPdf, useSubmitPublication } from './publication.queries.js';
import { attachmentsOf, readableGroups } from './readable-groups.js';
import { ReadableProtocol } from './readable-protocol.js';
import { textsByPath } from './texts-by-path.js';
import { useMasking } from './use-masking.js';

const REMOVE_ON_ID = 'tas-bort';

interface PublicationEditorProps {
  adjustmentId: string;
  address: string;
  title: string;
  view: PublicationView;
  stored: Stored<PublicationChoices>;
}

/** Prepares a public version: what is left out, which appendices go with it, and when it leaves the web. */
export function PublicationEditor({ adjustmentId, address, title, view, stored }: PublicationEditorProps) {
  const { draft, setDraft, fault, current, ...saving } = useDocument(
    publicationDocument,
    publicationDocumentId(adjustmentId, view),
    { title, address },
    stored,
  );
  const { record, paragraphs } = view;
  const groups = useMemo(() => readableGroups(record, paragraphs), [record, paragraphs]);
  const texts = useMemo(() => textsByPath(groups), [groups]);
  const masking = useMasking({ setDraft }, draft.masks);
  const protocol = useRef<HTMLElement>(null);
  const submit = useSubmitPublication();
  return (
    <>
      {view.draft?.comment && (
        <Notice kind="warning" title="Skickad tillbaka">
          <p className="breaks">{view.draft.comment}</p>
        </Notice>
      )}
      <Clashes {...saving} what="den offentliga versionen" />
      <div className="masking">
        <div className="masking__tools stack stack--wide">
          <section className="stack" aria-labelledby="maska">
            <h2 id="maska">Maska</h2>
            <GroundFields {...masking} />
            <MaskWords texts={texts} masks={draft.masks} onMask={masking.mask} />
          </section>
          <FindingList
            adjustmentId={adjustmentId}
            findings={view.findings}
            texts={texts}
            masks={draft.masks}
            onMask={masking.mask}
          />
          <AttachmentChoice
            attachments={attachmentsOf(record, paragraphs)}
            chosen={draft.attachments}
            onChange={(attachments) => setDraft((now) => ({ ...now, attachments }))}
          />
          <DateField
            id={REMOVE_ON_ID}
            label="Tas bort från webben (frivilligt)"
            description="Från den dagen kan ingen utanför läsa den. Tomt: den ligger kvar tills ni tar bort den."
            value={draft.removeOn}
            onChange={(removeOn) => setDraft((now) => ({ ...now, removeOn }))}
            error={faultAt(fault, 'removeOn')}
          />
          <section className="stack stack--tight" aria-labelledby="klar">
            <h2 id="klar">När du är klar</h2>
            <p>
              {draft.masks.length === 0
                ? 'Inget är maskat.'
                : draft.masks.length === 1
                  ? '1 ställe är maskat.'
                  : `${draft.masks.length} ställen är maskade.`}{' '}
              Någon annan läser igenom och godkänner innan den publiceras.
            </p>
            <FaultSummary error={submit.error ?? fault} takesFocus={submit.error !== null} />
            <div className="row">
              <LinkButton href={previewPdf(adjustmentId)} icon={Eye} newTab>
                Förhandsgranska
              </LinkButton>
              <Button
                variant="primary"
                isPending={submit.isPending}
                isDisabled={saving.status !== 'saved'}
                onPress={() =>
                  submit.mutate({ params: { id: adjustmentId }, body: { version: current().base.version } })
                }
              >
                Lämna för godkännande
              </Button>
            </div>
          </section>
          <SaveStatus {...saving} before="Varje maskning sparas på en gång" />
        </div>
        <section className="masking__protocol" aria-labelledby="protokollets-text" ref={protocol}>
          <h2 id="protokollets-text">
            {view.record.meeting.record === 'notes' ? 'Anteckningarnas text' : 'Protokollets text'}
          </h2>
          <ReadableProtocol groups={groups} masks={draft.masks} onUnmask={masking.unmask} />
          <MarkedBar inside={protocol} texts={texts} masking={masking} />
        </section>
      </div>
    </>
  );
}
