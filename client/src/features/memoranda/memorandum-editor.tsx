import { useQuery } from '@tanstack/react-query';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { memorandumSections } from '@klubbat/shared/vocabulary/memorandum-words';
import { useDocument } from '../../lib/autosave/use-document.js';
import { moment } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { KeptAside } from '../../ui/kept-aside.js';
import { SaveStatus } from '../../ui/save-status.js';
import { TextEditor } from '../../ui/text-editor/text-editor.js';
import { TextField } from '../../ui/text-field.js';
import { memorandumAddress } from './memorandum-address.js';
import { memorandumDocument, memorandumLabels, storedMemorandum } from './memorandum-document.js';
import type { WrittenKind } from './memorandum-draft.js';
import { MemorandumFiles } from './memorandum-files.js';
import { MemorandumRecipients } from './memorandum-recipients.js';
import { memorandumBoardsQuery } from './memorandum.queries.js';
import { ReadFromWord } from './read-from-word.js';
import { SendMemorandum } from './send-memorandum.js';
import './memoranda.css';

const help: Partial<Record<WrittenKind, string>> = {
  proposal: 'En numrerad rad för varje beslut som organet ska fatta.',
  basis: 'Vilka handlingar beslutet grundas på.',
};

/** A memorandum as its author writes it, and below it the way on. It is saved by itself, and nothing typed is lost. */
export function MemorandumEditor({ memorandum }: { memorandum: MemorandumView }) {
  const about = {
    title: `Tjänsteskrivelse: ${memorandum.title}`,
    address: memorandumAddress(memorandum.id),
  };
  const { draft, setDraft, fault, saveNow, ...saving } = useDocument(
    memorandumDocument,
    memorandum.id,
    about,
    storedMemorandum(memorandum),
  );
  useSaveKey(saveNow);
  const board = useQuery(memorandumBoardsQuery).data?.boards.find(({ id }) => id === memorandum.boardId);
  const write = (field: 'title' | 'caseNumber' | 'confidential' | WrittenKind) => (value: string) =>
    setDraft((now) => ({ ...now, [field]: value }));
  return (
    <>
      <form
        className="memorandum"
        noValidate
        aria-label="Skriv tjänsteskrivelsen"
        onSubmit={(event) => {
          event.preventDefault();
          saveNow();
        }}
      >
        <KeptAside kind={memorandumDocument} id={memorandum.id} />
        <Clashes {...saving} what="tjänsteskrivelsen" />
        <ReadFromWord boardId={memorandum.boardId} draft={draft} setDraft={setDraft} />
        <div className="stack">
          <TextField
            id="rubrik"
            label={memorandumLabels.title}
            value={draft.title}
            onChange={write('title')}
            error={faultAt(fault, 'title')}
            isRequired
          />
          <TextField
            label={board?.caseNumberLabel ?? memorandumLabels.caseNumber}
            width="medium"
            value={draft.caseNumber}
            onChange={write('caseNumber')}
            error={faultAt(fault, 'caseNumber')}
          />
        </div>
        {memorandumSections.map((kind) => (
          <div id={`avsnitt-${kind}`} key={kind}>
            <TextEditor
              label={board?.headings[kind] ?? memorandumLabels[kind]}
              description={help[kind]}
              value={draft[kind]}
              onChange={write(kind)}
              phrases={board?.phrases ?? []}
            />
          </div>
        ))}
        <MemorandumRecipients
          draft={draft}
          setDraft={setDraft}
          standing={board?.recipients ?? []}
          error={fault}
        />
        <TextField
          label="Sekretess (frivilligt)"
          description="Bestämmelsen, till exempel 25 kap. 1 § OSL. Då läser bara du och sekreteraren."
          value={draft.confidential}
          onChange={write('confidential')}
          error={faultAt(fault, 'confidential')}
        />
        <FaultSummary
          error={fault}
          fields={{ title: { label: 'Rubrik', id: 'rubrik' } }}
          takesFocus={false}
        />
        <SaveStatus {...saving} before={`Sparat ${moment(memorandum.updatedAt)}`} />
      </form>
      <MemorandumFiles memorandum={memorandum} />
      <SendMemorandum memorandum={memorandum} isSaved={saving.status === 'saved'} />
    </>
  );
}
