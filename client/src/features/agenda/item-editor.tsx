import type { AgendaItemView, Writer } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { withNames } from '../../lib/autosave/with-names.js';
import { moment } from '../../lib/moment.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { KeptAside } from '../../ui/kept-aside.js';
import { SaveStatus } from '../../ui/save-status.js';
import { DecideAsProposed } from './decide-as-proposed.js';
import { ItemAsWord } from './item-as-word.js';
import { ItemAttachments } from './item-attachments.js';
import { itemDocument } from './item-document.js';
import { ItemElections } from './item-elections.js';
import { ItemFields } from './item-fields.js';
import { ItemRecipients } from './item-recipients.js';
import { ItemSections } from './item-sections.js';
import { ItemSpecial } from './item-special.js';
import { WordProposal } from './proposal/word-proposal.js';
import { useItemBoard } from './use-item-board.js';
import { useOwnPlace, useWriters } from './use-writers.js';
import { WritersHere, WritersTold } from './writers-here.js';
import { useTextsOfItem } from './written-together.js';
import { useItemDraft } from './use-item-draft.js';
import './item-editor.css';

/** One item as it is written. It is saved by itself, and nothing typed is lost: see `lib/autosave`. */
export function ItemEditor({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const document = useItemDraft(meeting, item);
  const { draft, setDraft, fault, saveNow, ...saving } = document;
  const texts = useTextsOfItem();
  const goTo = useOwnPlace(meeting.id, item.id);
  const writers = useWriters(meeting.id, true).filter(({ itemId }) => itemId === item.id);
  const isShown = ({ section }: Writer) => draft.sections.some(({ key }) => key === section);
  useSaveKey(saveNow);
  const board = useItemBoard(meeting.boardId);
  return (
    <form
      className="item-editor"
      noValidate
      aria-label={`Skriv ${item.label}`}
      onFocus={({ target }) => goTo(target.closest('[data-section]')?.getAttribute('data-section') ?? null)}
      onSubmit={(event) => {
        event.preventDefault();
        saveNow();
      }}
    >
      <KeptAside kind={itemDocument} id={item.id} />
      <Clashes {...saving} clashes={withNames(saving.clashes, meeting.people)} what="den här texten" />
      <WritersTold writers={writers} />
      <WritersHere writers={writers.filter((one) => !isShown(one))} where="i paragrafen" />
      <ItemFields draft={draft} setDraft={setDraft} error={fault} />
      <DecideAsProposed board={board} draft={draft} setDraft={setDraft} />
      <ItemSections
        meeting={meeting}
        board={board}
        texts={texts}
        writers={writers}
        word={
          <div className="row">
            <WordProposal item={item} board={board} draft={draft} setDraft={setDraft} />
            <ItemAsWord item={item} />
          </div>
        }
        draft={draft}
        setDraft={setDraft}
      />
      <ItemElections draft={draft} setDraft={setDraft} error={fault} />
      <ItemRecipients standing={board.recipients} draft={draft} setDraft={setDraft} error={fault} />
      <ItemAttachments meeting={meeting} draft={draft} setDraft={setDraft} />
      <ItemSpecial board={board} draft={draft} setDraft={setDraft} error={fault} />
      <FaultSummary error={fault} fields={{ title: { label: 'Rubrik', id: 'rubrik' } }} takesFocus={false} />
      <SaveStatus
        {...saving}
        before={`Sparat ${moment(item.updatedAt)}${item.updatedBy === null ? '' : ` av ${item.updatedBy}`}`}
      />
    </form>
  );
}
