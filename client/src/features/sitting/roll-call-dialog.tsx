import { useState } from 'react';
import type { AnswerForRoll } from '@klubbat/shared/contracts/answer-for-roll';
import { reportedAbsences, type ReportedAbsence } from '@klubbat/shared/rules/roll-call';
import { awayWords } from '@klubbat/shared/sentences/convening-sentences';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { Why } from '../../ui/why.js';
import { saidWords, type PersonNow } from './people-now.js';
import { PEOPLE_GROUPS } from './people-groups.js';
import './roll-call.css';

/** What the secretary has noted: who is there, and which substitutes serve for whom. */
export interface RollCall {
  present: string[];
  serving: { person: string; servesFor: string }[];
}

interface RollCallDialogProps {
  people: readonly PersonNow[];
  answers: readonly AnswerForRoll[];
  /** HH:MM */
  start: string | null;
  onCall: (roll: RollCall) => void;
  onClose: () => void;
}

const named = ({ name, about }: PersonNow) => `${name} ${about}`.trim();

/** The call of the roll, begun from the answers to the call. They propose: nothing is noted until the secretary has called. */
export function RollCallDialog({ people, answers, start, onCall, onClose }: RollCallDialogProps) {
  const byKey = new Map(people.map((person) => [person.key, person]));
  const away = people.filter(({ here }) => !here);
  const reported = reportedAbsences(
    away.filter(({ capacity }) => capacity === 'member').map(({ key }) => key),
    answers,
    start,
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [serving, setServing] = useState<ReadonlySet<string>>(
    new Set(reported.flatMap(({ member, substitute }) => (substitute?.accepted === true ? [member] : []))),
  );
  const toggled = (set: ReadonlySet<string>, key: string, on: boolean) => {
    const next = new Set(set);
    if (on) {
      next.add(key);
    } else {
      next.delete(key);
    }
    return next;
  };
  const absent = new Set(reported.map(({ member }) => member));
  const seats = reported.filter(({ member }) => serving.has(member) && !ticked.has(member));
  const seated = new Set(seats.flatMap(({ substitute }) => substitute?.person ?? []));
  const toCall = away.filter(({ key }) => !absent.has(key) && !seated.has(key));
  const called = toCall.filter(({ capacity }) => capacity === 'member');
  const count = ticked.size + seats.length;
  return (
    <Dialog
      title="Ropa upp"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={count === 0}
            onPress={() =>
              onCall({
                present: [...ticked].filter((key) => !seated.has(key)),
                serving: seats.flatMap(({ member, substitute }) =>
                  substitute === null ? [] : [{ person: substitute.person, servesFor: member }],
                ),
              })
            }
          >
            {count === 0 ? 'Anteckna uppropet' : `Anteckna att ${count} är här`}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack roll-call">
        <p>
          {answers.length === 0
            ? 'Ingen har svarat på någon kallelse här. Bocka av dem som är här.'
            : 'Svaren på kallelsen är ett förslag. Ropa upp, och bocka av dem som är här. Inget antecknas förrän du trycker på knappen.'}
        </p>
        {reported.length > 0 && (
          <section className="stack stack--tight" aria-labelledby="roll-reported">
            <h3 id="roll-reported">Anmäld frånvaro</h3>
            <ul className="roll-call__list">
              {reported.map((one) => (
                <Reported
                  key={one.member}
                  absence={one}
                  byKey={byKey}
                  isHere={ticked.has(one.member)}
                  onHere={(on) => setTicked((now) => toggled(now, one.member, on))}
                  serves={serving.has(one.member) && !ticked.has(one.member)}
                  onServes={(on) => setServing((now) => toggled(now, one.member, on))}
                />
              ))}
            </ul>
            <Why rule="calling-order" />
          </section>
        )}
        {called.some(({ key }) => !ticked.has(key)) && (
          <div>
            <Button onPress={() => setTicked((now) => new Set([...now, ...called.map(({ key }) => key)]))}>
              {absent.size === 0 ? 'Bocka av alla ledamöter' : 'Bocka av alla andra ledamöter'}
            </Button>
          </div>
        )}
        {PEOPLE_GROUPS.map(({ capacities, heading }) => {
          const group = toCall.filter(({ capacity }) => capacities.includes(capacity));
          return (
            group.length > 0 && (
              <fieldset key={heading} className="roll-call__group">
                <legend>{heading}</legend>
                {group.map((person) => (
                  <Checkbox
                    key={person.key}
                    isSelected={ticked.has(person.key)}
                    onChange={(on) => setTicked((now) => toggled(now, person.key, on))}
                    {...(person.said === null ? {} : { description: saidWords(person.said) })}
                  >
                    {named(person)}
                  </Checkbox>
                ))}
              </fieldset>
            )
          );
        })}
      </div>
    </Dialog>
  );
}

interface ReportedProps {
  absence: ReportedAbsence;
  byKey: ReadonlyMap<string, PersonNow>;
  isHere: boolean;
  onHere: (on: boolean) => void;
  serves: boolean;
  onServes: (on: boolean) => void;
}

/** One who said that he cannot come: who serves for him, or that he came all the same. */
function Reported({
  absence: { member, substitute },
  byKey,
  isHere,
  onHere,
  serves,
  onServes,
}: ReportedProps) {
  const absent = byKey.get(member);
  const instead = substitute === null ? undefined : byKey.get(substitute.person);
  if (absent === undefined) {
    return null;
  }
  return (
    <li className="roll-call__reported">
      <p>
        <strong>{named(absent)}</strong>
        {absent.said !== null && awayWords(absent.said) !== null && (
          <span className="quiet"> {saidWords(absent.said)}</span>
        )}
      </p>
      {substitute === null || instead === undefined ? (
        <p className="quiet small">Ingen ersättare är kallad.</p>
      ) : (
        <Checkbox
          isSelected={serves}
          onChange={onServes}
          isDisabled={isHere || instead.here}
          description={[substitute.accepted ? 'Har svarat ja' : 'Har inte svarat', substitute.why]
            .filter(Boolean)
            .join(', ')}
        >
          {named(instead)} är här och tjänstgör för {absent.name}
        </Checkbox>
      )}
      <Checkbox isSelected={isHere} onChange={onHere}>
        {absent.name} är här ändå
      </Checkbox>
    </li>
  );
}
