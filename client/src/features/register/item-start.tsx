import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { sectionKinds, type SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { sectionKindName } from '../../lib/section-kind-name.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import { SortableList } from '../../ui/sortable-list.js';
import { boardFieldId, boardLabels } from './board-parts.js';

interface ItemStartProps {
  kinds: SectionKind[];
  onChange: (kinds: SectionKind[]) => void;
  error: string | undefined;
  isReadOnly: boolean;
}

/** The sections that a new item begins with, in their order. */
export function ItemStart({ kinds, onChange, error, isReadOnly }: ItemStartProps) {
  const left = sectionKinds.filter((kind) => !kinds.includes(kind));
  const [chosen, setChosen] = useState<SectionKind>();
  const next = left.find((kind) => kind === chosen) ?? left[0];
  return (
    <section className="stack" aria-labelledby={boardFieldId('itemSections')}>
      <h2 id={boardFieldId('itemSections')} tabIndex={-1}>
        {boardLabels.itemSections}
      </h2>
      <p className="quiet">En punkt som läggs till börjar med de här avsnitten, i den här ordningen.</p>
      {error !== undefined && <p className="field__error">{error}</p>}
      {kinds.length === 0 ? (
        <p className="quiet">Inga avsnitt: en ny punkt är tom.</p>
      ) : (
        <div className="narrow">
          <SortableList
            label={boardLabels.itemSections}
            rows={kinds}
            rowKey={(kind) => kind}
            rowName={sectionKindName}
            onOrder={(keys) => onChange(keys as SectionKind[])}
            isDisabled={isReadOnly}
          >
            {(kind) => (
              <div className="register__row">
                <span>{sectionKindName(kind)}</span>
                {!isReadOnly && (
                  <Button
                    variant="quiet"
                    icon={X}
                    aria-label={`Ta bort ${sectionKindName(kind)}`}
                    onPress={() => onChange(kinds.filter((one) => one !== kind))}
                  />
                )}
              </div>
            )}
          </SortableList>
        </div>
      )}
      {!isReadOnly && next !== undefined && (
        <div className="register__add">
          <SelectField
            label="Avsnitt"
            width="medium"
            value={next}
            options={left.map((value) => ({ value, label: sectionKindName(value) }))}
            onChange={setChosen}
          />
          <Button icon={Plus} onPress={() => onChange([...kinds, next])}>
            Lägg till avsnitt
          </Button>
        </div>
      )}
    </section>
  );
}
