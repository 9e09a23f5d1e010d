import { faultAt } from '../../lib/problem-error.js';
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
