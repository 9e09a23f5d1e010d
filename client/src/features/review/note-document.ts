import { reviewDoors } from '@klubbat/shared/contracts/review';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { queryClient } from '../../lib/query-client.js';

export interface NoteDraft {
  text: string;
}

interface NoteView {
  itemId: string;
  text: string;
  version: number;
}

const rules = fieldRules<NoteDraft>({
  labels: { text: 'Egen anteckning' },
  stored: (field, draft) => draft[field],
  read: (field, draft) => draft[field],
});

/** A note belongs to a § in a round. */
export const noteId = (roundId: string, itemId: string) => `${roundId} ${itemId}`;

function placeOf(id: string): { id: string; itemId: string } {
  const [roundId = '', itemId = ''] = id.split(' ');
  return { id: roundId, itemId };
}

/** The note as it is stored; one that has not been written yet is empty. */
export function storedNote(notes: readonly NoteView[], itemId: string): Stored<NoteDraft> {
  const note = notes.find((one) => one.itemId === itemId);
  return { part: { text: note?.text ?? '' }, version: note?.version ?? 0 };
}

/** A reviewer's own note on a §, saved as it is written. It stands in no place that another can read. */
export const noteDocument = documentKind<NoteDraft>({
  name: 'review-note',
  rules,
  read: async (id, person) => {
    const { id: roundId, itemId } = placeOf(id);
    const { notes } = await callAs(reviewDoors.notes, person, { params: { id: roundId } });
    return storedNote(notes, itemId);
  },
  write: async (id, { part, version }, person) => {
    const { itemId, ...saved } = await callAs(reviewDoors.keepNote, person, {
      params: placeOf(id),
      body: { text: part.text, version },
    });
    void queryClient.invalidateQueries({ queryKey: [reviewDoors.notes.path], refetchType: 'none' });
    return storedNote([{ itemId, ...saved }], itemId);
  },
  onStopped: () => void queryClient.invalidateQueries({ queryKey: [reviewDoors.notes.path] }),
});
