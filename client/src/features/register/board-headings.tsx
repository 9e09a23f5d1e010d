import { attendanceStyleWords, sectionHeadings, voteStyleWords } from '@klubbat/shared/sentences/words';
import { attendanceStyles, sectionKinds, voteStyles } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { sectionKindName } from '../../lib/section-kind-name.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { BoardCheck, BoardText } from './board-field.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId, boardLabels } from './board-parts.js';
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
      <fieldset className="form-part">
        <legend>Protokollet</legend>
        <BoardCheck {...part} field="pagePerItem" />
        <SelectField
          id={boardFieldId('voteStyle')}
          label={boardLabels.voteStyle}
          description="Med en bilaga till omröstningen skrivs bara summorna i paragrafen."
          width="medium"
          value={draft.voteStyle}
          options={voteStyles.map((value) => ({ value, label: capital(voteStyleWords[value]) }))}
          onChange={(voteStyle) => change({ voteStyle })}
          isDisabled={isReadOnly}
        />
        <SelectField
          id={boardFieldId('attendanceStyle')}
          label={boardLabels.attendanceStyle}
          description="Där närvaron står i en bilaga, och i närvarolistan."
          width="medium"
          value={draft.attendanceStyle}
          options={attendanceStyles.map((value) => ({ value, label: capital(attendanceStyleWords[value]) }))}
          onChange={(attendanceStyle) => change({ attendanceStyle })}
          isDisabled={isReadOnly}
        />
      </fieldset>
    </>
  );
}
