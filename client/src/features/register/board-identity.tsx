import { boardKindWords } from '@klubbat/shared/sentences/words';
import { boardKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { BoardCheck, BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId, boardLabels } from './board-parts.js';

/** What the board is, who sits in it, and what the law asks of its meetings. */
export function BoardIdentity(part: BoardPartProps<'identity'>) {
  const { draft, change, error } = part;
  return (
    <>
      <BoardText {...part} field="name" />
      <SelectField
        id={boardFieldId('kind')}
        label={boardLabels.kind}
        width="medium"
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={boardKinds.map((value) => ({ value, label: capital(boardKindWords[value]) }))}
      />
      <BoardCheck
        {...part}
        field="statutory"
        description="Fullmäktige, styrelser, nämnder och deras utskott. Inte forum och arbetsgrupper."
      />
      <fieldset className="form-part">
        <legend>Ledamöter</legend>
        <div className="form-pair">
          <BoardText {...part} field="seats" numeric />
          <BoardText {...part} field="substitutes" numeric />
        </div>
        <div className="form-pair">
          {(['mandateFrom', 'mandateUntil'] as const).map((field) => (
            <DateField
              key={field}
              id={boardFieldId(field)}
              label={boardLabels[field]}
              value={draft[field]}
              onChange={(value) => change({ [field]: value })}
              error={faultAt(error, field)}
            />
          ))}
        </div>
        <TextArea
          id={boardFieldId('substituteOrder')}
          label={boardLabels.substituteOrder}
          description="En rad för varje parti, till exempel L: L, C, S. Utan rad: samma parti först, sedan listans ordning."
          rows={2}
          value={draft.substituteOrder}
          onChange={(substituteOrder) => change({ substituteOrder })}
          error={faultAt(error, 'substituteOrder')}
        />
        <BoardText
          {...part}
          field="representsLabel"
          description="Till exempel Kommun, där ledamöterna kommer från flera."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Sammanträden</legend>
        <BoardCheck {...part} field="publicMeetings" />
        <BoardCheck {...part} field="distance" />
        <BoardText {...part} field="noticeDays" numeric />
      </fieldset>
    </>
  );
}
