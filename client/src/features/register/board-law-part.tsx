import { faultAt } from '../../lib/problem-error.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextArea } from '../../ui/text-area.js';
import { boardFields, type BoardPartProps } from './board-fields.js';
import { BoardTextField } from './board-text-field.js';

/** What the law asks of the board: seats, open doors, notices, appeal. */
export function BoardLawPart(part: BoardPartProps) {
  const { draft, change, error } = part;
  return (
    <>
      <fieldset className="form-part">
        <legend>Sammanträden</legend>
        <Checkbox
          isSelected={draft.statutory}
          onChange={(statutory) => change({ statutory })}
          description="Fullmäktige, styrelser, nämnder och deras utskott. Inte forum och arbetsgrupper."
        >
          Organet följer kommunallagens regler
        </Checkbox>
        <div className="form-pair">
          <BoardTextField {...part} field="seats" numeric />
          <BoardTextField {...part} field="substitutes" numeric />
        </div>
        <Checkbox isSelected={draft.publicMeetings} onChange={(publicMeetings) => change({ publicMeetings })}>
          Sammanträdena är öppna för allmänheten
        </Checkbox>
        <Checkbox isSelected={draft.distance} onChange={(distance) => change({ distance })}>
          Man får delta på distans
        </Checkbox>
        <BoardTextField {...part} field="noticeDays" numeric />
      </fieldset>
      <fieldset className="form-part">
        <legend>Anslag och överklagande</legend>
        <Checkbox isSelected={draft.announced} onChange={(announced) => change({ announced })}>
          Justeringen tillkännages på anslagstavlan
        </Checkbox>
        <Checkbox isSelected={draft.appealable} onChange={(appealable) => change({ appealable })}>
          Besluten kan överklagas
        </Checkbox>
        <TextArea
          {...boardFields.noticeBoards}
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
