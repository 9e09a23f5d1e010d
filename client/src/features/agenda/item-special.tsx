import { appealOfItem } from '@klubbat/shared/rules/appeal-of-item';
import { appealKindWords } from '@klubbat/shared/sentences/words';
import { appealKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { SelectField } from '../../ui/select-field.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextField } from '../../ui/text-field.js';
import type { ItemDraft } from './item-draft.js';
import type { ItemBoard } from './use-item-board.js';
import type { DraftProps } from './item-fields.js';

/** What is out of the ordinary with an item. */
export function ItemSpecial({
  board,
  draft,
  setDraft,
  error,
}: DraftProps & { board: Pick<ItemBoard, 'appealable'>; error: unknown }) {
  const usual = appealKindWords[appealOfItem({ kind: draft.kind }, board.appealable)];
  const change = (part: Partial<ItemDraft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <section className="stack" aria-labelledby="sarskilt">
      <h2 id="sarskilt">Särskilt</h2>
      <Checkbox
        isSelected={draft.urgent}
        onChange={(urgent) => change({ urgent })}
        description="Punkten stod inte i kungörelsen eller kallelsen. I fullmäktige får den avgöras bara om alla närvarande ledamöter samtycker."
      >
        Extra ärende
      </Checkbox>
      <Checkbox
        isSelected={draft.immediateAdjustment}
        onChange={(immediateAdjustment) => change({ immediateAdjustment })}
        description="Det skrivs i paragrafen att den förklaras omedelbart justerad. Själva justeringen görs med knappen Justera omedelbart."
      >
        Förklaras omedelbart justerad
      </Checkbox>
      <TextField
        label="Sekretess, med lagrum"
        description="Lämnas tomt när paragrafen är offentlig."
        width="medium"
        value={draft.confidential}
        onChange={(confidential) => change({ confidential })}
        error={faultAt(error, 'confidential')}
      />
      <SelectField
        label="Så överklagas beslutet"
        description="Styr vad som står om överklagande i anslaget och i utdrag."
        width="medium"
        value={draft.appeal}
        options={[
          { value: '' as const, label: `Som vanligt: ${usual}` },
          ...appealKinds.map((value) => ({ value, label: capital(appealKindWords[value]) })),
        ]}
        onChange={(appeal) => change({ appeal })}
      />
    </section>
  );
}
