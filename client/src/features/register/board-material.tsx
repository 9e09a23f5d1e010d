import { addDays } from '@klubbat/shared/rules/calendar';
import { materialDeadline } from '@klubbat/shared/rules/material-deadline';
import { materialExample } from '@klubbat/shared/sentences/material-sentences';
import { boardSettings } from '@klubbat/shared/contracts/board-settings';
import { today } from '../../lib/moment.js';
import { BoardCheck, BoardText } from './board-field.js';
import { emptyBoard, settingsOf } from './board-draft.js';
import type { BoardPartProps } from './board-part-form.js';

const ruleShape = boardSettings.pick({ materialDays: true, materialInWeekdays: true, materialClock: true });
const EXAMPLE_DAYS = 60;

/** When material to the board's meetings is in time, with an example of what it becomes. */
export function BoardMaterial(part: BoardPartProps<'material'>) {
  const written = settingsOf({ ...emptyBoard, ...part.draft });
  const rule = ruleShape.strip().safeParse(written).data;
  const meeting = addDays(today(), EXAMPLE_DAYS);
  const deadline = rule === undefined ? null : materialDeadline(meeting, rule);
  return (
    <>
      <p className="quiet">
        Då ska handläggarna ha skickat in sina tjänsteskrivelser. Det som kommer senare går fortfarande att
        skicka in, men märks som sent. Ett enstaka sammanträde kan få en annan dag.
      </p>
      <BoardText
        {...part}
        field="materialDays"
        numeric
        description="Till exempel 14. Tomt: ingen sista dag."
      />
      <BoardCheck
        {...part}
        field="materialInWeekdays"
        description="Lördagar, söndagar, helgdagar och aftnar räknas inte."
      />
      <BoardText {...part} field="materialClock" description="Till exempel 12.00." />
      {deadline !== null && <p role="status">{materialExample(meeting, deadline)}</p>}
    </>
  );
}
