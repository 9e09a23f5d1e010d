import { faultAt } from '../../lib/problem-error.js';
import { signingOrderWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { BoardCheck, BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId, boardLabels } from './board-parts.js';

/** Who adjusts the protocol, and what comes after. */
export function BoardAdjustment(part: BoardPartProps<'adjustment'>) {
  const { draft, change, error } = part;
  return (
    <>
      <div className="form-pair">
        <BoardText {...part} field="adjusterCount" numeric />
        <BoardText {...part} field="reserveAdjusterCount" numeric />
      </div>
      <TextArea
        id={boardFieldId('adjustmentNote')}
        label={boardLabels.adjustmentNote}
        value={draft.adjustmentNote}
        onChange={(adjustmentNote) => change({ adjustmentNote })}
        error={faultAt(error, 'adjustmentNote')}
      />
      <fieldset className="form-part">
        <legend>Underskrifter</legend>
        <SelectField
          id={boardFieldId('signingOrder')}
          label={boardLabels.signingOrder}
          description="I en bestämd ordning får var och en ett mejl när turen kommer. Sekreteraren kan alltid skriva under."
          width="medium"
          value={draft.signingOrder}
          options={Object.entries(signingOrderWords).map(([value, words]) => ({
            value: value as keyof typeof signingOrderWords,
            label: capital(words),
          }))}
          onChange={(signingOrder) => change({ signingOrder })}
          error={faultAt(error, 'signingOrder')}
        />
        <BoardText
          {...part}
          field="signingDays"
          numeric
          description="Lagen säger senast 14 dagar efter sammanträdet (5 kap. 69 § kommunallagen)."
        />
        <BoardText
          {...part}
          field="reminderDays"
          description="Till exempel ”3, 1”. De som inte har skrivit under får ett mejl de dagarna. Tomt: ingen påminnelse."
        />
        <BoardCheck
          {...part}
          field="readToEnd"
          description="Knappen för att justera går att trycka på först när man har kommit till slutet."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Anslag och överklagande</legend>
        <BoardCheck {...part} field="announced" />
        <BoardCheck {...part} field="appealable" />
        <TextArea
          id={boardFieldId('noticeBoards')}
          label={boardLabels.noticeBoards}
          description="En på varje rad."
          rows={2}
          value={draft.noticeBoards}
          onChange={(noticeBoards) => change({ noticeBoards })}
          error={faultAt(error, 'noticeBoards')}
        />
      </fieldset>
    </>
  );
}
