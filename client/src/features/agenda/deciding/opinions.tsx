import { Plus } from 'lucide-react';
import type { OpinionView } from '@klubbat/shared/contracts/opinion';
import { lastAdjustmentDay } from '@klubbat/shared/rules/appeal-period';
import { longDate } from '@klubbat/shared/sentences/dates';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { statementKindWords } from '@klubbat/shared/sentences/protocol-words';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { PeopleField } from '../../../ui/people-field.js';
import { SelectField } from '../../../ui/select-field.js';
import { TextEditor } from '../../../ui/text-editor/text-editor.js';
import type { RecordedLists } from '../draft-entries.js';
import type { DecidingProps } from './deciding-props.js';
import { Entry, PointField } from './entry.js';
import { OpinionDue } from './opinion-due.js';
import { entriesIn } from './use-entries.js';
import { peopleToChoose, printedName, tookPart } from './who-may.js';

type Opinion = RecordedLists['reservations'];
type OpinionPart = { [K in keyof Opinion]?: Opinion[K] | undefined };

/** Reservations, särskilda yttranden and protokollsanteckningar, with their texts, now or later (KL 4:27). */
export function Opinions(props: DecidingProps) {
  const { draft, setDraft, meeting, deciding } = props;
  const reservations = entriesIn('reservations', draft, setDraft);
  const statements = entriesIn('statements', draft, setDraft);
  const names = (by: readonly string[]) => joinNames(by.map((key) => printedName(meeting, key)));
  const title = (what: string, by: readonly string[]) => (by.length === 0 ? what : `${what}: ${names(by)}`);
  return (
    <>
      <div className="entries">
        {reservations.rows.map(({ key, value, isNew }) => {
          const outside = value.by.filter((person) => !tookPart(deciding, draft, person, value.point));
          return (
            <Entry
              key={key}
              isNew={isNew === true}
              title={title('Reservation', value.by)}
              onRemove={() => reservations.remove(key)}
            >
              <OpinionFields
                {...props}
                list="reservations"
                entry={key}
                value={value}
                onChange={(part) => reservations.change(key, part)}
              />
              {outside.length > 0 && (
                <Notice kind="warning" announce>
                  <p>
                    {names(outside)} deltog inte i beslutet. Bara den som har deltagit får reservera sig (4
                    kap. 27 § kommunallagen).
                  </p>
                  <div>
                    <Button
                      onPress={() => {
                        reservations.remove(key);
                        statements.add({ ...value, kind: 'note' });
                      }}
                    >
                      Gör till protokollsanteckning
                    </Button>
                  </div>
                </Notice>
              )}
            </Entry>
          );
        })}
        {statements.rows.map(({ key, value, isNew }) => (
          <Entry
            key={key}
            isNew={isNew === true}
            title={title(statementKindWords[value.kind].heading, value.by)}
            onRemove={() => statements.remove(key)}
          >
            <OpinionFields
              {...props}
              list="statements"
              entry={key}
              value={value}
              onChange={(part) => statements.change(key, part)}
            />
          </Entry>
        ))}
      </div>
      <div className="entries__adds flush">
        <Button variant="quiet" icon={Plus} onPress={() => reservations.add({ by: [] })}>
          Anteckna en reservation
        </Button>
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() => statements.add({ kind: 'special-statement', by: [] })}
        >
          Anteckna ett särskilt yttrande
        </Button>
        <Button variant="quiet" icon={Plus} onPress={() => statements.add({ kind: 'note', by: [] })}>
          Lägg till en protokollsanteckning
        </Button>
      </div>
    </>
  );
}

interface OpinionFieldsProps extends DecidingProps {
  list: OpinionView['list'];
  /** the key of its row */
  entry: string;
  value: Opinion;
  onChange: (part: OpinionPart) => void;
}

function OpinionFields({
  meeting,
  item,
  deciding,
  draft,
  texts,
  points,
  list,
  entry,
  value,
  onChange,
}: OpinionFieldsProps) {
  const options = peopleToChoose(
    meeting,
    (key) => tookPart(deciding, draft, key, value.point),
    'deltog inte i beslutet',
  );
  const hasText = (value.text ?? '').trim() !== '' || value.attachment !== undefined;
  // what is saved has a day of its own
  const saved = deciding.opinions.find(
    (one) => one.list === list && one.point === (value.point ?? null) && one.by.join() === value.by.join(),
  );
  const last = longDate(lastAdjustmentDay(meeting.endDate ?? meeting.date));
  const due =
    item.immediateAdjustment === true
      ? 'Lämnas in innan paragrafen justeras omedelbart.'
      : `Kan lämnas senare, innan protokollet justeras: senast ${last}.`;
  return (
    <>
      <PeopleField label="Av" options={options} value={value.by} onChange={(by) => onChange({ by })} />
      <PointField points={points} value={value.point} onChange={(point) => onChange({ point })} />
      <TextEditor
        label="Text"
        description={hasText || saved !== undefined ? undefined : due}
        together={texts.textOf({ key: entry })}
        isWaiting={texts.isOpening({ key: entry })}
        value={value.text ?? ''}
        onChange={(text) => onChange({ text: text === '' ? undefined : text })}
      />
      {saved !== undefined && !hasText && (
        <OpinionDue key={`${saved.decided} ${saved.due}`} itemId={item.id} opinion={saved} />
      )}
      {(meeting.attachments.length > 0 || value.attachment !== undefined) && (
        <SelectField
          label="Text i bilaga"
          value={value.attachment === undefined ? '' : String(value.attachment)}
          options={[
            { value: '', label: 'Ingen bilaga' },
            ...meeting.attachments.map(({ number, label, title }) => ({
              value: String(number),
              label: `Bilaga ${label ?? number}: ${title}`,
            })),
          ]}
          onChange={(number) => onChange({ attachment: number === '' ? undefined : Number(number) })}
        />
      )}
    </>
  );
}
