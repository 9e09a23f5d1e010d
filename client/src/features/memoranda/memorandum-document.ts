import { memorandumDoors, type MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { PartRules, Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { doorKey } from '../../lib/door-query.js';
import { queryClient } from '../../lib/query-client.js';
import {
  changeOf,
  draftOf,
  storedField,
  type MemorandumDraft,
  type MemorandumField,
} from './memorandum-draft.js';

export const memorandumLabels: Record<MemorandumField, string> = {
  title: 'Rubrik',
  caseNumber: 'Ärendenummer',
  confidential: 'Sekretess',
  proposal: sectionHeadings.proposal,
  summary: sectionHeadings.summary,
  background: sectionHeadings.background,
  financial: sectionHeadings.financial,
  basis: sectionHeadings.basis,
  recipients: 'Beslutet ska skickas till',
  others: 'Övriga avsnitt',
};

const byField = fieldRules<MemorandumDraft>({
  labels: memorandumLabels,
  stored: storedField,
  read: (field, draft) => {
    const value = draft[field];
    return typeof value === 'string'
      ? value
      : value.map((row) => ('name' in row ? `${row.name} ${row.email}`.trim() : (row.body ?? ''))).join('\n');
  },
  sentAs: { sections: 'proposal' },
});

const rules: PartRules<MemorandumDraft> = {
  ...byField,
  // rows that say the same stay the same on the screen
  keepKeys: (fresh, known) => ({
    ...fresh,
    recipients:
      JSON.stringify(storedField('recipients', fresh)) === JSON.stringify(storedField('recipients', known))
        ? known.recipients
        : fresh.recipients,
  }),
};

export function storedMemorandum(memorandum: MemorandumView): Stored<MemorandumDraft> {
  return {
    part: draftOf(memorandum),
    version: memorandum.version,
    who: memorandum.updatedBy,
    at: memorandum.updatedAt,
  };
}

/** A memorandum as it is written: saved by itself, only what has changed. */
export const memorandumDocument = documentKind<MemorandumDraft>({
  name: 'memorandum',
  rules,
  read: async (id, person) =>
    storedMemorandum(await callAs(memorandumDoors.show, person, { params: { id } })),
  write: async (id, { part, base, version, saveId }, person) => {
    const saved = await callAs(memorandumDoors.update, person, {
      params: { id },
      body: { ...changeOf(base, part), version, saveId },
    });
    queryClient.setQueryData(doorKey(memorandumDoors.show, { params: { id } }), saved);
    void queryClient.invalidateQueries({ queryKey: [memorandumDoors.list.path], refetchType: 'none' });
    return storedMemorandum(saved);
  },
  onStopped: () => void queryClient.invalidateQueries({ queryKey: [memorandumDoors.show.path] }),
});
