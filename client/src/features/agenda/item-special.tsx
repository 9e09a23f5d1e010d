import { faultAt } from '../../lib/problem-error.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextField } from '../../ui/text-field.js';
import type { ItemDraft } from './item-draft.js';
import type { DraftProps } from './item-fields.js';

/** What is out of the ordinary with an item. */
export function ItemSpecial({ draft, setDraft, error }: DraftProps & { error: unknown }) {
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
    </section>
  );
}
