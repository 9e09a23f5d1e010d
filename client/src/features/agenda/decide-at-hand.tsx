import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { withNames } from '../../lib/autosave/with-names.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { StoredText } from '../../ui/rich-text.js';
import { SaveStatus } from '../../ui/save-status.js';
import { canDecideAsProposed } from './as-proposed.js';
import { DecideAsProposed } from './decide-as-proposed.js';
import { useItemBoard } from './use-item-board.js';
import { useItemDraft } from './use-item-draft.js';

/** What is proposed for the § at hand, and the press that makes it the decision; written in the § as on its own page. */
export function DecideAtHand({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const { draft, setDraft, fault, saveNow: _, ...saving } = useItemDraft(meeting, item);
  const board = useItemBoard(meeting.boardId);
  const proposed = canDecideAsProposed(draft)
    ? draft.sections.find(({ kind, body }) => kind === 'proposal' && body.trim() !== '')
    : undefined;
  const isQuiet = saving.status === 'saved' && saving.savedAt === null;
  return (
    <div className="stack stack--tight">
      <Clashes {...saving} clashes={withNames(saving.clashes, meeting.people)} what="beslutet" />
      {proposed !== undefined && (
        <section className="stack stack--tight" aria-labelledby="foreslaget-beslut">
          <h3 id="foreslaget-beslut">Förslag till beslut</h3>
          <StoredText markdown={proposed.body} />
        </section>
      )}
      <DecideAsProposed board={board} draft={draft} setDraft={setDraft} />
      <FaultSummary error={fault} fields={{}} takesFocus={false} />
      {!isQuiet && <SaveStatus {...saving} />}
    </div>
  );
}
