import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { PartRules } from '../../lib/autosave/part-rules.js';
import { emptyBoard, settingsOf, type BoardDraft } from './board-draft.js';
import { boardFieldWords } from './board-field-words.js';
import { boardLabels, boardParts, type BoardField, type BoardPartName } from './board-parts.js';

export type PartDraft<N extends BoardPartName> = Pick<BoardDraft, (typeof boardParts)[N]['fields'][number]>;

/** A field as it would be stored. A number that is none stays what was typed: else it would pass for an emptied one. */
function storedField(field: BoardField, part: Partial<BoardDraft>): unknown {
  const value = settingsOf({ ...emptyBoard, ...part })[field];
  return Number.isNaN(value) ? part[field] : value;
}

/** What to send so that `base` becomes `part`: only the fields that differ. */
export function boardChange<N extends BoardPartName>(name: N, base: PartDraft<N>, part: PartDraft<N>) {
  const settings = settingsOf({ ...emptyBoard, ...part });
  const changed = partRules(name).changed(part, base) as BoardField[];
  return Object.fromEntries(changed.map((field) => [field, settings[field]]));
}

/** How a part that two have changed is brought together: each field by itself. */
export function partRules<N extends BoardPartName>(name: N): PartRules<PartDraft<N>> {
  const { fields } = boardParts[name];
  return fieldRules<PartDraft<N>>({
    labels: Object.fromEntries(fields.map((field) => [field, boardLabels[field]])) as {
      [Field in keyof PartDraft<N> & string]: string;
    },
    stored: (field, part) => storedField(field, part),
    read: (field, part) => boardFieldWords(field, { ...emptyBoard, ...part }),
  });
}
