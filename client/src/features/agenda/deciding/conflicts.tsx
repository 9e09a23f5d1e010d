import { Plus } from 'lucide-react';
import { notParticipatingSentence } from '@klubbat/shared/sentences/protocol-sentences';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { PeopleField } from '../../../ui/people-field.js';
import { TextField } from '../../../ui/text-field.js';
import { Why } from '../../../ui/why.js';
import type { DecidingProps } from './deciding-props.js';
import { Entry, PointField } from './entry.js';
import { LeadsInstead } from './leads-instead.js';
import { entriesIn } from './use-entries.js';
import { peopleToChoose, printedName } from './who-may.js';

/** Jäv, and who takes no part in the decision: two different things (KL 4:25, 5:47, 6:28–30). */
export function Conflicts({ meeting, item, deciding, draft, setDraft, points }: DecidingProps) {
  const conflicts = entriesIn('conflictsOfInterest', draft, setDraft);
  const outside = entriesIn('notParticipating', draft, setDraft);
  const serving = deciding.places[0]?.serving ?? [];
  const options = peopleToChoose(meeting, (key) => serving.includes(key), 'tjänstgör inte');
  // in a nämnd nobody with jäv may be in the room; in fullmäktige he may stay
  const leaves = deciding.board !== 'assembly';
  return (
    <>
      {conflicts.rows.length > 0 && <Why rule={leaves ? 'bias-leaves' : 'bias-decides'} />}
      <div className="entries">
        {conflicts.rows.map(({ key, value, isNew }) => (
          <Entry
            key={key}
            isNew={isNew === true}
            title={value.person === '' ? 'Jäv' : `${printedName(meeting, value.person)}, jäv`}
            onRemove={() => conflicts.remove(key)}
          >
            <PeopleField
              label="Vem har jäv?"
              single
              options={options}
              value={value.person === '' ? [] : [value.person]}
              onChange={([person = '']) => conflicts.change(key, { person })}
            />
            <PointField
              points={points}
              value={value.point}
              onChange={(point) => conflicts.change(key, { point })}
            />
            <Checkbox
              isSelected={value.leftRoom ?? false}
              onChange={(leftRoom) => conflicts.change(key, { leftRoom: leftRoom || undefined })}
            >
              Har lämnat rummet
            </Checkbox>
            <TextField
              label="Anteckning"
              description="Till exempel varför. Skrivs ut efter meningen om jävet."
              value={value.note ?? ''}
              onChange={(note) => conflicts.change(key, { note: note === '' ? undefined : note })}
            />
            <LeadsInstead meeting={meeting} item={item} deciding={deciding} conflict={value} />
          </Entry>
        ))}
        <div className="flush">
          <Button
            variant="quiet"
            icon={Plus}
            onPress={() => conflicts.add({ person: '', ...(leaves ? { leftRoom: true } : {}) })}
          >
            Anmäl jäv
          </Button>
        </div>
      </div>
      <div className="entries">
        {outside.rows.map(({ key, value, isNew }) => (
          <Entry
            key={key}
            isNew={isNew === true}
            title={
              value.by.length === 0
                ? 'Deltar inte i beslutet'
                : notParticipatingSentence(
                    joinNames(value.by.map((one) => printedName(meeting, one))),
                    value.point,
                  )
            }
            onRemove={() => outside.remove(key)}
          >
            <PeopleField
              label="Vilka deltar inte i beslutet?"
              description="Sägs före beslutet. Det är inte samma sak som att avstå i en omröstning."
              options={options}
              value={value.by}
              onChange={(by) => outside.change(key, { by })}
            />
            <PointField
              points={points}
              value={value.point}
              onChange={(point) => outside.change(key, { point })}
            />
          </Entry>
        ))}
        <div className="flush">
          <Button variant="quiet" icon={Plus} onPress={() => outside.add({ by: [] })}>
            Anteckna vilka som inte deltar
          </Button>
        </div>
      </div>
    </>
  );
}
