import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { useRemoveItem } from './agenda.queries.js';

/** A title, its case number and to whom it goes: written again in a moment, so its removal is undone, not asked about. */
const KEPT_BY_UNDO = ['title', 'caseNumber', 'kind', 'recipients', 'recipientsHeading', 'urgent'];
const NOT_WRITTEN = [
  'id',
  'meetingId',
  'version',
  'position',
  'paragraph',
  'label',
  'adjustmentId',
  'updatedAt',
  'updatedBy',
];

/** Has anything been written in it that would be lost? The empty headings that a board gives every item are not. */
export function hasContent({ sections, ...item }: AgendaItemView): boolean {
  return (
    (sections ?? []).some(({ body }) => body !== undefined && body.trim() !== '') ||
    Object.entries(item).some(
      ([name, value]) => !KEPT_BY_UNDO.includes(name) && !NOT_WRITTEN.includes(name) && value !== undefined,
    )
  );
}

/** Asks before what has been written in an item is taken away with it. */
export function RemoveItem({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const remove = useRemoveItem();
  return (
    <DangerDialog
      title="Ta bort punkten"
      action={`Ta bort ${item.label}`}
      back="Behåll den"
      isPending={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ params: { id: item.id } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      Punkten ”{item.title}” och allt som är skrivet i den försvinner. Det går inte att ångra.
    </DangerDialog>
  );
}
