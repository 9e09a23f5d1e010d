import { useQuery } from '@tanstack/react-query';
import type { PresentationView } from '@klubbat/shared/contracts/presentation';
import { useDocument } from '../../lib/autosave/use-document.js';
import { faultAt } from '../../lib/problem-error.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { KeptAside } from '../../ui/kept-aside.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SaveStatus } from '../../ui/save-status.js';
import { TextArea } from '../../ui/text-area.js';
import { TextEditor } from '../../ui/text-editor/text-editor.js';
import { Waiting } from '../../ui/waiting.js';
import { OpenDocuments } from './open-documents.js';
import { presentationDocuments, storedPresentation } from './presentation-document.js';
import { presentationFieldId, presentationLabels, type PresentationDraft } from './presentation-draft.js';
import { presentationQuery, type Owner } from './presentation.queries.js';
import { PriorityFields } from './priority-fields.js';
import { PublishPresentation } from './publish-presentation.js';
import { TimelineFields } from './timeline-fields.js';
import './presentations.css';

interface PresentationEditorProps {
  of: Owner;
  id: string;
  name: string;
  /** of the page it is written on */
  address: string;
}

const fields = Object.fromEntries(
  (Object.keys(presentationLabels) as (keyof PresentationDraft)[]).map((field) => [
    field,
    { label: presentationLabels[field], id: presentationFieldId(field) },
  ]),
);

/** What a board, or an organisation, tells of itself to anyone: written as a draft, published by a person. */
export function PresentationEditor(props: PresentationEditorProps) {
  const found = useQuery(presentationQuery(props.of, props.id));
  if (found.data === undefined) {
    return found.isError ? (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <Waiting what="Hämtar den öppna sidan" />
    );
  }
  return <Editor {...props} view={found.data} />;
}

function Editor({ of, id, name, address, view }: PresentationEditorProps & { view: PresentationView }) {
  const kind = presentationDocuments[of];
  const about = { title: `Öppen sida för ${name}`, address };
  const { draft, setDraft, fault, saveNow, ...saving } = useDocument(
    kind,
    id,
    about,
    storedPresentation(view),
  );
  useSaveKey(saveNow);
  const change = (changes: Partial<PresentationDraft>) => setDraft((now) => ({ ...now, ...changes }));
  return (
    <div className="stack stack--wide presentation">
      <form
        className="stack stack--wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saveNow();
        }}
      >
        <p className="quiet">
          Det här läser vem som helst om {name}, när sidan är publicerad. Du skriver ett utkast, som sparas
          medan du skriver.
        </p>
        <KeptAside kind={kind} id={id} />
        <Clashes {...saving} what="den öppna sidan" />
        <FaultSummary error={fault} fields={fields} takesFocus={false} />
        <div id={presentationFieldId('about')} tabIndex={-1}>
          <TextEditor
            label={presentationLabels.about}
            description="Vad ni är till för, och vad ni gör."
            value={draft.about}
            onChange={(words) => change({ about: words })}
            error={faultAt(fault, 'about')}
          />
        </div>
        <TextArea
          id={presentationFieldId('fieldsOfWork')}
          label={`${presentationLabels.fieldsOfWork}, ett på varje rad`}
          rows={4}
          value={draft.fieldsOfWork}
          onChange={(fieldsOfWork) => change({ fieldsOfWork })}
          error={faultAt(fault, 'fieldsOfWork')}
        />
        <TextArea
          id={presentationFieldId('memberOrganisations')}
          label="Organisationer som är medlemmar, en på varje rad (frivilligt)"
          description="Där flera organisationer samarbetar. Ledamöterna hämtas från registret."
          rows={2}
          value={draft.memberOrganisations}
          onChange={(memberOrganisations) => change({ memberOrganisations })}
          error={faultAt(fault, 'memberOrganisations')}
        />
        <PriorityFields
          rows={draft.priorities}
          onChange={(priorities) => change({ priorities })}
          error={fault}
        />
        <TimelineFields
          rows={draft.timeline}
          onChange={(timeline) => change({ timeline })}
          error={fault}
          withMeetings={of === 'board'}
        />
        <SaveStatus {...saving} />
      </form>
      <PublishPresentation of={of} id={id} view={view} isSaved={saving.status === 'saved'} />
      <OpenDocuments of={of} id={id} documents={view.documents} />
    </div>
  );
}
