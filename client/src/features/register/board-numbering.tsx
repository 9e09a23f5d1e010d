import { numberingWords } from '@klubbat/shared/sentences/words';
import { numberings } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { BoardCheck, BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardLabels } from './board-parts.js';

/** How §§ and cases are numbered. */
export function BoardNumbering(part: BoardPartProps<'numbering'>) {
  const { draft, change } = part;
  return (
    <>
      <RadioGroup
        label={boardLabels.numbering}
        value={draft.numbering}
        onChange={(numbering) => change({ numbering })}
        options={numberings.map((value) => ({ value, label: capital(numberingWords[value]) }))}
      />
      <BoardCheck {...part} field="numberWithYear" description="Till exempel § 291/23." />
      <BoardText {...part} field="paragraphPrefix" description="Till exempel KF, som ger KF § 102." />
      <BoardText
        {...part}
        field="caseNumberLabel"
        description="Till exempel Diarienummer eller Ärendenummer."
      />
      <BoardCheck {...part} field="caseNumberBeforeTitle" />
    </>
  );
}
