import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { moment } from '../../lib/moment.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LeaveQuestion } from '../../ui/leave-question.js';
import { ItemAttachments } from './item-attachments.js';
import { ItemClashes } from './item-clashes.js';
import { ItemFields } from './item-fields.js';
import { ItemRecipients } from './item-recipients.js';
import { ItemSections } from './item-sections.js';
import { ItemSpecial } from './item-special.js';
import { useItemDraft } from './use-item-draft.js';
import './item-editor.css';

/** One item as it is written. Nothing typed is lost: neither by leaving, nor by somebody who saved first. */
export function ItemEditor({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const { draft, setDraft, unsaved, isPending, error, other, clashes, dropClash, save } = useItemDraft(item);
  useSaveKey(() => void (unsaved && save()));
  return (
    <form
      className="item-editor"
      noValidate
      aria-label={`Skriv ${item.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LeaveQuestion
        unsaved={unsaved}
        what={`Det du har skrivit i ${item.label}`}
        onSave={save}
        isSaving={isPending}
      />
      <FaultSummary error={error} fields={{ title: { label: 'Rubrik', id: 'rubrik' } }} />
      {other !== undefined && (
        <ItemClashes
          other={other}
          clashes={clashes}
          onSettle={(clash, choice) => {
            setDraft((now) => clash.settle(now, choice));
            dropClash(clash.id);
          }}
        />
      )}
      <ItemFields draft={draft} setDraft={setDraft} error={error} />
      <ItemSections draft={draft} setDraft={setDraft} />
      <ItemRecipients draft={draft} setDraft={setDraft} error={error} />
      <ItemAttachments meeting={meeting} draft={draft} setDraft={setDraft} />
      <ItemSpecial draft={draft} setDraft={setDraft} error={error} />
      <div className="item-editor__bar">
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          isDisabled={!unsaved || clashes.length > 0}
        >
          Spara
        </Button>
        <p role="status" className="small quiet">
          {isPending
            ? 'Sparar …'
            : unsaved
              ? 'Osparade ändringar'
              : `Sparat ${moment(item.updatedAt)}${item.updatedBy === null ? '' : ` av ${item.updatedBy}`}`}
        </p>
      </div>
    </form>
  );
}
