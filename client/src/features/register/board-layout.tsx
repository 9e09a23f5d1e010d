import {
  attendanceColumnWords,
  attendanceGroupingWords,
  attendancePlaceWords,
  attendanceStyleWords,
  decisionPlaceWords,
  headingStyleWords,
  pointStyleWords,
  voteStyleWords,
} from '@klubbat/shared/sentences/words';
import { attendanceColumns } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SelectField } from '../../ui/select-field.js';
import { BoardCheck, BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId, boardLabels, type BoardField } from './board-parts.js';

type Part = BoardPartProps<'layout'>;

/** The settings that are one of a list of words. */
const lists = {
  decisionPlace: decisionPlaceWords,
  pointStyle: pointStyleWords,
  headingStyle: headingStyleWords,
  voteStyle: voteStyleWords,
  attendancePlace: attendancePlaceWords,
  attendanceStyle: attendanceStyleWords,
  attendanceGrouping: attendanceGroupingWords,
} as const satisfies Partial<Record<BoardField, Readonly<Record<string, string>>>>;

interface OneOfProps {
  part: Part;
  field: keyof typeof lists;
  description: string;
}

function OneOf({ part: { draft, change, isReadOnly }, field, description }: OneOfProps) {
  return (
    <SelectField
      id={boardFieldId(field)}
      label={boardLabels[field]}
      description={description}
      width="medium"
      value={draft[field]}
      options={Object.entries(lists[field]).map(([value, words]) => ({ value, label: capital(words) }))}
      onChange={(value) => change({ [field]: value })}
      isDisabled={isReadOnly}
    />
  );
}

function Columns({ draft, change, isReadOnly }: Part) {
  return (
    <fieldset className="form-part" id={boardFieldId('attendanceColumns')} tabIndex={-1}>
      <legend>{boardLabels.attendanceColumns}</legend>
      <p className="quiet">
        Namn och närvaro finns alltid. En kolumn där ingen har något utelämnas. Det som inte får en egen
        kolumn, till exempel paragrafer, skrivs efter krysset.
      </p>
      {attendanceColumns.map((column) => (
        <Checkbox
          key={column}
          isSelected={draft.attendanceColumns.includes(column)}
          isDisabled={isReadOnly}
          onChange={(isChosen) =>
            change({
              attendanceColumns: attendanceColumns.filter((one) =>
                one === column ? isChosen : draft.attendanceColumns.includes(one),
              ),
            })
          }
        >
          {capital(attendanceColumnWords[column])}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** How the documents of a board are printed. */
export function BoardLayout(part: Part) {
  return (
    <>
      <p className="quiet">
        Gäller protokollet, utdragen och de andra handlingarna. Ett protokoll som har skickats till justerarna
        behåller det utseende det hade då.
      </p>
      <fieldset className="form-part">
        <legend>Första sidan</legend>
        <OneOf
          part={part}
          field="attendancePlace"
          description="I en egen lista hänvisar första sidan dit. Har sammanträdet en numrerad bilaga för närvaron används den."
        />
        <BoardCheck
          {...part}
          field="noticeBlock"
          description="Rader att fylla i när justeringen tillkännages: när anslaget sätts upp och tas ned, var protokollet förvaras, underskrift."
        />
        <BoardText
          {...part}
          field="keptAt"
          description="Skrivs i rutan för anslaget."
          placeholder="Kansliet"
        />
        <BoardCheck
          {...part}
          field="contentsList"
          description="Varje paragraf med sin sida. På skärmen leder raderna dit."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Paragraferna</legend>
        <BoardCheck
          {...part}
          field="pagePerItem"
          description="Annars följer de på varandra, och protokollet blir kortare."
        />
        <OneOf
          part={part}
          field="decisionPlace"
          description="Ändrar bara ordningen på papper. Förslag till beslut står kvar på sin plats."
        />
        <OneOf
          part={part}
          field="pointStyle"
          description="Gäller punkter som börjar med att, och avsnitt där varje stycke är en punkt. Orden ändras inte."
        />
        <OneOf
          part={part}
          field="headingStyle"
          description="Gäller beslut, sammanfattning och bakgrund. Det som kommer efter en annan rubrik behåller sin egen."
        />
        <OneOf
          part={part}
          field="voteStyle"
          description="Med en bilaga till omröstningen skrivs bara summorna i paragrafen."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Närvarolistan</legend>
        <OneOf
          part={part}
          field="attendanceStyle"
          description="N är närvarande, F frånvarande och Tj tjänstgörande ersättare. Gäller också närvarolistan som skrivs ut för sig."
        />
        <OneOf
          part={part}
          field="attendanceGrouping"
          description="Varje lista får en egen rubrik, med hur många av dem som var närvarande."
        />
        <Columns {...part} />
      </fieldset>
    </>
  );
}
