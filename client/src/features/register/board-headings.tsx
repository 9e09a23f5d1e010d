import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { sectionKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { faultAt } from '../../lib/problem-error.js';
import { sectionKindName } from '../../lib/section-kind-name.js';
import { TextField } from '../../ui/text-field.js';
import { BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId } from './board-parts.js';
import { ItemStart } from './item-start.js';

/** the free section has only the heading that is written in it */
const withHeading = sectionKinds.filter((kind) => kind !== 'free');

/** What a new item begins with, and what its sections are called. */
export function BoardHeadings(part: BoardPartProps<'headings'>) {
  const { draft, change, error, isReadOnly } = part;
  return (
    <>
      <ItemStart
        kinds={draft.itemSections}
        onChange={(itemSections) => change({ itemSections })}
        error={faultAt(error, 'itemSections')}
        isReadOnly={isReadOnly}
      />
      <fieldset className="form-part" id={boardFieldId('headings')} tabIndex={-1}>
        <legend>Egna rubriker</legend>
        <p className="quiet">
          Lämna tomt för den vanliga rubriken. En ny rubrik gäller avsnitt som läggs till härefter: det som är
          skrivet står kvar.
        </p>
        <div className="form-grid">
          {withHeading.map((kind) => (
            <TextField
              key={kind}
              label={sectionKindName(kind)}
              placeholder={sectionHeadings[kind]}
              value={draft.headings[kind] ?? ''}
              onChange={(heading) => change({ headings: { ...draft.headings, [kind]: heading } })}
              error={faultAt(error, `headings.${kind}`)}
            />
          ))}
        </div>
        <BoardText {...part} field="recipientsHeading" placeholder="Beslutet skickas till" />
      </fieldset>
    </>
  );
}
