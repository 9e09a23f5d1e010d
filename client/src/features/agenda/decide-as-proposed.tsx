import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { canDecideAsProposed, decidedAsProposed } from './as-proposed.js';
import { sectionOf, type ItemDraft } from './item-draft.js';
import type { DraftProps } from './item-fields.js';
import type { ItemBoard } from './use-item-board.js';

type Decided = Pick<ItemDraft, 'sections' | 'outcome'>;

/** Whether nobody has written since: an undoing must not take that with it. */
const same = (one: Decided, other: Decided) =>
  JSON.stringify([one.outcome, one.sections.map(sectionOf)]) ===
  JSON.stringify([other.outcome, other.sections.map(sectionOf)]);

/** The proposed decision becomes the decision in one press. It is then saved as what is typed is. */
export function DecideAsProposed({ board, draft, setDraft }: DraftProps & { board: ItemBoard }) {
  const [applied, setApplied] = useState<{ before: Decided; after: Decided }>();
  if (applied !== undefined && same(draft, applied.after)) {
    return (
      <p className="row" role="status">
        Beslutet är skrivet enligt förslaget.
        <Button
          variant="quiet"
          onPress={() => {
            setDraft((now) => ({ ...now, ...applied.before }));
            setApplied(undefined);
          }}
        >
          Ångra
        </Button>
      </p>
    );
  }
  if (!canDecideAsProposed(draft)) {
    return null;
  }
  const keeps = board.itemSections.includes('proposal');
  return (
    <div className="row">
      <Button
        icon={Gavel}
        onPress={() => {
          const { sections, outcome } = draft;
          setApplied({ before: { sections, outcome }, after: decidedAsProposed(draft, keeps) });
          setDraft((now) => ({ ...now, ...decidedAsProposed(now, keeps) }));
        }}
      >
        Enligt förslaget
      </Button>
      <span className="quiet">Förslaget blir beslutet.</span>
    </div>
  );
}
