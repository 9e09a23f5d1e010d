import { publicationDoors, type PublicationView } from '@klubbat/shared/contracts/publication';
import { faultSentences } from '@klubbat/shared/sentences/fault-sentences';
import { documentKind } from '../../lib/autosave/documents.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { doorKey } from '../../lib/door-query.js';
import { ProblemError } from '../../lib/problem-error.js';
import { queryClient } from '../../lib/query-client.js';
import { publicationRules, type PublicationChoices } from './publication-choices.js';

/** The draft that is written now: each public version has its own, and what was meant for one never lands in the next. */
export function publicationDocumentId(
  adjustmentId: string,
  { earlier }: Pick<PublicationView, 'earlier'>,
): string {
  return `${adjustmentId}.${(earlier[0]?.number ?? 0) + 1}`;
}

/** The draft as it can be written in, undefined where there is none or it has been handed over. */
export function storedPublication({ draft }: PublicationView): Stored<PublicationChoices> | undefined {
  if (draft?.state !== 'draft') {
    return undefined;
  }
  const { masks, attachments, removeOn, version, preparedBy } = draft;
  return { part: { masks, attachments, removeOn: removeOn ?? '' }, version, who: preparedBy };
}

function locked(): ProblemError {
  const { title, detail } = faultSentences.locked;
  return new ProblemError({
    type: 'about:blank',
    title,
    detail: detail({}),
    status: 409,
    code: 'locked',
    errors: [],
  });
}

/** Keeps the page in step with what was answered. */
function keep(id: string, view: PublicationView): Stored<PublicationChoices> {
  const [adjustmentId = ''] = id.split('.');
  queryClient.setQueryData(doorKey(publicationDoors.show, { params: { id: adjustmentId } }), view);
  const stored = storedPublication(view);
  if (stored === undefined || publicationDocumentId(adjustmentId, view) !== id) {
    throw locked();
  }
  return stored;
}

const paramsOf = (id: string) => ({ id: id.split('.')[0] ?? '' });

/** A public version while it is prepared: every mask is saved at once. */
export const publicationDocument = documentKind<PublicationChoices>({
  name: 'publication',
  rules: publicationRules,
  read: async (id, person) => keep(id, await callAs(publicationDoors.show, person, { params: paramsOf(id) })),
  write: async (id, { part, version }, person) =>
    keep(
      id,
      await callAs(publicationDoors.save, person, {
        params: paramsOf(id),
        body: { ...part, removeOn: part.removeOn === '' ? null : part.removeOn, version },
      }),
    ),
  onStopped: () => void queryClient.invalidateQueries({ queryKey: [publicationDoors.show.path] }),
});
