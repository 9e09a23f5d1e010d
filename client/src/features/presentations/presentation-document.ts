import type { PresentationView } from '@klubbat/shared/contracts/presentation';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import {
  contentOf,
  draftOf,
  fieldInWords,
  presentationLabels,
  type PresentationDraft,
} from './presentation-draft.js';
import { doorsOf, keepPresentation, readPresentationAnew, type Owner } from './presentation.queries.js';

const rules = fieldRules<PresentationDraft>({
  labels: presentationLabels,
  // JSON writes a number that is none as null: two that are differently wrong are not the same
  stored: (field, draft) =>
    field === 'priorities' && contentOf(draft).priorities.some(({ year }) => Number.isNaN(year))
      ? draft.priorities
      : contentOf(draft)[field],
  read: fieldInWords,
});

export const storedPresentation = ({ draft, version }: PresentationView): Stored<PresentationDraft> => ({
  part: draftOf(draft),
  version,
});

/** What a page tells, saved as a draft while it is written. */
const documentOf = (of: Owner) =>
  documentKind<PresentationDraft>({
    name: `presentation-${of}`,
    rules,
    read: async (id, person) =>
      storedPresentation(await callAs(doorsOf[of].show, person, { params: { id } })),
    write: async (id, { part, base, version }, person) => {
      const all = contentOf(part);
      const changed = rules.changed(part, base) as (keyof PresentationDraft)[];
      const body = { ...Object.fromEntries(changed.map((field) => [field, all[field]])), version };
      const saved = await callAs(doorsOf[of].save, person, { params: { id }, body });
      keepPresentation(of, id, saved);
      return storedPresentation(saved);
    },
    onStopped: readPresentationAnew,
  });

export const presentationDocuments = { board: documentOf('board'), organisation: documentOf('organisation') };
