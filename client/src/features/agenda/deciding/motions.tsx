import { Plus } from 'lucide-react';
import { freeMotionId } from '@klubbat/shared/rules/motion-id';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { motionKindWords, motionResultWords } from '@klubbat/shared/sentences/protocol-words';
import {
  motionKinds,
  motionResults,
  type MotionKind,
  type MotionResult,
} from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../../lib/capital.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { PeopleField } from '../../../ui/people-field.js';
import { SelectField } from '../../../ui/select-field.js';
import { TextEditor } from '../../../ui/text-editor/text-editor.js';
import { TextField } from '../../../ui/text-field.js';
import type { RecordedLists } from '../draft-entries.js';
import type { DecidingProps } from './deciding-props.js';
import { Entry } from './entry.js';
import { entriesIn } from './use-entries.js';
import { mayDecide, peopleToChoose, printedName } from './who-may.js';

type Motion = RecordedLists['motions'];

const kindOptions: { value: MotionKind | ''; label: string }[] = [
  { value: '', label: 'Eget förslag' },
  ...motionKinds.map((value) => ({ value, label: capital(motionKindWords[value]) })),
];
const resultOptions: { value: MotionResult | ''; label: string }[] = [
  { value: '', label: 'Inte angivet' },
  ...motionResults.map((value) => ({ value, label: motionResultWords[value] })),
];

/** What was moved, by whom and with whose support. What is withdrawn is kept here and not printed (KL 5:67). */
export function Motions(props: DecidingProps) {
  const { meeting, deciding, draft, setDraft, texts, points } = props;
  const motions = entriesIn('motions', draft, setDraft);
  const may = (key: string) =>
    !deciding.attendanceKnown ||
    (deciding.mayMove.includes(key) &&
      (mayDecide(deciding, draft, key, undefined) || !isServing(deciding, key)));
  const options = peopleToChoose(meeting, may, 'får inte yrka här');
  const title = ({ by = [], kind, source, withdrawn }: Motion) =>
    [
      joinNames(by.map((key) => printedName(meeting, key))) || source,
      kind === undefined ? 'yrkande' : motionKindWords[kind],
      withdrawn === true ? 'tillbakadraget' : '',
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <div className="entries">
      {motions.rows.map(({ key, value, isNew }) => (
        <Entry
          key={key}
          isNew={isNew === true}
          title={capital(title(value))}
          onRemove={() => motions.remove(key)}
        >
          <PeopleField
            label="Yrkas av"
            options={options}
            value={value.by ?? []}
            onChange={(by) => motions.change(key, { by: by.length === 0 ? undefined : by })}
          />
          {(value.by ?? []).length === 0 && (
            <TextField
              label="Eller från"
              description="Någon utanför sammanträdet, till exempel ett utskott."
              value={value.source ?? ''}
              onChange={(source) => motions.change(key, { source: source === '' ? undefined : source })}
            />
          )}
          <SelectField
            label="Slag av yrkande"
            value={value.kind ?? ''}
            options={kindOptions}
            onChange={(kind) => motions.change(key, { kind: kind === '' ? undefined : kind })}
          />
          <TextEditor
            label="Yrkandet"
            together={texts.textOf({ key })}
            isWaiting={texts.isOpening({ key })}
            value={value.text}
            onChange={(text) => motions.change(key, { text })}
          />
          <PeopleField
            label="Instämmer"
            options={options.filter((one) => value.by?.includes(one.key) !== true)}
            value={value.supportedBy ?? []}
            onChange={(by) => motions.change(key, { supportedBy: by.length === 0 ? undefined : by })}
          />
          {points.length > 1 && (
            <fieldset className="stack stack--tight">
              <legend>Gäller beslutspunkt</legend>
              <div className="row">
                {points.map((point) => (
                  <Checkbox
                    key={point}
                    isSelected={value.points?.includes(point) === true}
                    onChange={(chosen) =>
                      motions.change(key, { points: toggled(value.points, point, chosen) })
                    }
                  >
                    {String(point)}
                  </Checkbox>
                ))}
              </div>
            </fieldset>
          )}
          <SelectField
            label="Utfall"
            value={value.result ?? ''}
            options={resultOptions}
            onChange={(result) => motions.change(key, { result: result === '' ? undefined : result })}
          />
          <Checkbox
            isSelected={value.withdrawn ?? false}
            description="Finns kvar här men skrivs inte ut (5 kap. 67 § kommunallagen)."
            onChange={(withdrawn) => motions.change(key, { withdrawn: withdrawn || undefined })}
          >
            Tillbakadraget
          </Checkbox>
        </Entry>
      ))}
      <div className="flush">
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() =>
            motions.add({
              id: freeMotionId(motions.rows.map((row) => row.value.id)),
              text: '',
              kind: 'approve',
            })
          }
        >
          Lägg till ett yrkande
        </Button>
      </div>
    </div>
  );
}

/** An observer who may move does not serve: nothing but jäv, which the server knows, is in his way. */
function isServing({ places }: DecidingProps['deciding'], key: string): boolean {
  return places[0]?.serving.includes(key) === true;
}

function toggled(points: readonly number[] = [], point: number, chosen: boolean): number[] | undefined {
  const next = chosen
    ? [...points, point].toSorted((one, other) => one - other)
    : points.filter((one) => one !== point);
  return next.length === 0 ? undefined : next;
}
