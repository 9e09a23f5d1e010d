import { faultAt } from '../../lib/problem-error.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextArea } from '../../ui/text-area.js';
import { boardFields, type BoardPartProps } from './board-fields.js';
import { BoardTextField } from './board-text-field.js';

/** How the board's protocol looks, and who adjusts it. */
export function BoardProtocolPart(part: BoardPartProps) {
  const { draft, change, error } = part;
  return (
    <>
      <fieldset className="form-part">
        <legend>Protokollet</legend>
        <BoardTextField
          {...part}
          field="caseNumberLabel"
          description="Till exempel Diarienummer eller Ärendenummer."
        />
        <Checkbox
          isSelected={draft.caseNumberBeforeTitle}
          onChange={(caseNumberBeforeTitle) => change({ caseNumberBeforeTitle })}
        >
          Skriv ärendets nummer före rubriken
        </Checkbox>
        <Checkbox isSelected={draft.pagePerItem} onChange={(pagePerItem) => change({ pagePerItem })}>
          Börja varje paragraf på en ny sida
        </Checkbox>
        <BoardTextField
          {...part}
          field="representsLabel"
          description="Till exempel Kommun, där ledamöterna kommer från flera."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Justering</legend>
        <div className="form-pair">
          <BoardTextField {...part} field="adjusterCount" numeric />
          <BoardTextField {...part} field="reserveAdjusterCount" numeric />
        </div>
        <TextArea
          {...boardFields.adjustmentNote}
          value={draft.adjustmentNote}
          onChange={(adjustmentNote) => change({ adjustmentNote })}
          error={faultAt(error, 'adjustmentNote')}
        />
      </fieldset>
    </>
  );
}
