import { boardKindWords, numberingWords } from '@klubbat/shared/sentences/words';
import { boardKinds, numberings } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { Checkbox } from '../../ui/checkbox.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import type { BoardPartProps } from './board-fields.js';
import { BoardTextField } from './board-text-field.js';

/** What the board is, and how its §§ are numbered. */
export function BoardNamePart(part: BoardPartProps) {
  const { draft, change } = part;
  return (
    <>
      <BoardTextField {...part} field="name" />
      <SelectField
        label="Slag"
        width="medium"
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={boardKinds.map((value) => ({ value, label: capital(boardKindWords[value]) }))}
      />
      <fieldset className="form-part">
        <legend>Paragrafer</legend>
        <RadioGroup
          label="Numreras"
          value={draft.numbering}
          onChange={(numbering) => change({ numbering })}
          options={numberings.map((value) => ({ value, label: capital(numberingWords[value]) }))}
        />
        <Checkbox
          isSelected={draft.numberWithYear}
          onChange={(numberWithYear) => change({ numberWithYear })}
          description="Till exempel § 291/23."
        >
          Skriv ut året i numret
        </Checkbox>
        <BoardTextField {...part} field="paragraphPrefix" description="Till exempel KF, som ger KF § 102." />
      </fieldset>
    </>
  );
}
