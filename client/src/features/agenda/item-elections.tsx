import { Plus, X } from 'lucide-react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { emptyElected, type DraftElected, type DraftElection } from './election-draft.js';
import { freshKey } from './item-draft.js';
import type { DraftProps } from './item-fields.js';
import '../../ui/fields-row.css';
import './item-editor.css';

const methods = [
  { value: '' as const, label: 'Inte angivet' },
  { value: 'acclamation' as const, label: 'Med acklamation' },
  { value: 'closed' as const, label: 'Med slutna sedlar' },
  { value: 'proportional' as const, label: 'Proportionellt val (lag 2022:629)' },
];

/** The elections of a §: to what, who, how, and at closed ballots how many votes each got. Nobody's own vote is kept. */
export function ItemElections({ draft, setDraft, error }: DraftProps & { error: unknown }) {
  if (draft.kind !== 'election' && draft.elections.length === 0) {
    return null;
  }
  const put = (change: (rows: DraftElection[]) => DraftElection[]) =>
    setDraft((now) => ({ ...now, elections: change(now.elections) }));
  return (
    <section className="stack" aria-labelledby="val">
      <h2 id="val">Val</h2>
      {draft.elections.map((election, index) => (
        <Election
          key={election.key}
          election={election}
          index={index}
          error={error}
          onWrite={(change) =>
            put((rows) => rows.map((row) => (row.key === election.key ? change(row) : row)))
          }
          onRemove={() => put((rows) => rows.filter(({ key }) => key !== election.key))}
        />
      ))}
      <div className="flush">
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() =>
            put((rows) => [
              ...rows,
              {
                key: freshKey(rows),
                office: '',
                method: '',
                elected: [emptyElected('elected-0')],
                counts: [],
                blank: '',
                lot: '',
              },
            ])
          }
        >
          Lägg till ett val
        </Button>
      </div>
    </section>
  );
}

interface ElectionProps {
  election: DraftElection;
  index: number;
  error: unknown;
  onWrite: (change: (row: DraftElection) => DraftElection) => void;
  onRemove: () => void;
}

function Election({ election, index, error, onWrite, onRemove }: ElectionProps) {
  const { office, method, elected, counts, blank, lot } = election;
  const write = (part: Partial<DraftElection>) => onWrite((row) => ({ ...row, ...part }));
  const at = `elections[${index}]`;
  const called = office.trim() === '' ? `val ${index + 1}` : office;
  const counted = method === 'closed' || method === 'proportional' || counts.length > 0 || blank !== '';
  return (
    <fieldset className="section-fields">
      <legend className="section-fields__head">
        <span className="section-fields__kind">Val {index + 1}</span>
      </legend>
      <TextField
        label="Uppdrag"
        description="Till exempel Ledamot i kulturnämnden"
        value={office}
        onChange={(value) => write({ office: value })}
        error={faultAt(error, `${at}.office`)}
      />
      <SelectField
        label="Sätt"
        width="medium"
        value={method}
        options={methods}
        onChange={(value) => write({ method: value })}
      />
      {elected.map((one, place) => (
        <Elected
          key={one.key}
          one={one}
          place={place}
          fault={(field) => faultAt(error, `${at}.elected[${place}].${field}`)}
          onWrite={(part) =>
            onWrite((row) => ({
              ...row,
              elected: row.elected.map((other) => (other.key === one.key ? { ...other, ...part } : other)),
            }))
          }
          onRemove={() =>
            onWrite((row) => ({ ...row, elected: row.elected.filter(({ key }) => key !== one.key) }))
          }
        />
      ))}
      <div className="flush">
        <Button
          variant="quiet"
          icon={Plus}
          aria-label={`Lägg till en vald till ${called}`}
          onPress={() =>
            onWrite((row) => ({ ...row, elected: [...row.elected, emptyElected(freshKey(row.elected))] }))
          }
        >
          Lägg till en vald
        </Button>
      </div>
      {counted && (
        <>
          {counts.map((count, place) => (
            <div className="fields-row" key={count.key}>
              <TextField
                label={`Fick röster ${place + 1}`}
                value={count.name}
                onChange={(name) =>
                  write({ counts: counts.map((row) => (row.key === count.key ? { ...row, name } : row)) })
                }
                error={faultAt(error, `${at}.counts[${place}].name`)}
              />
              <TextField
                label={`Antal röster ${place + 1}`}
                width="short"
                value={count.votes}
                onChange={(votes) =>
                  write({ counts: counts.map((row) => (row.key === count.key ? { ...row, votes } : row)) })
                }
                error={faultAt(error, `${at}.counts[${place}].votes`)}
              />
              <Button
                variant="quiet"
                icon={X}
                aria-label={`Ta bort röster ${place + 1}`}
                onPress={() => write({ counts: counts.filter(({ key }) => key !== count.key) })}
              />
            </div>
          ))}
          <div className="flush">
            <Button
              variant="quiet"
              icon={Plus}
              onPress={() => write({ counts: [...counts, { key: freshKey(counts), name: '', votes: '' }] })}
            >
              Lägg till röster
            </Button>
          </div>
          <div className="item-editor__row">
            <TextField
              label="Blanka röster"
              width="short"
              value={blank}
              onChange={(value) => write({ blank: value })}
              error={faultAt(error, `${at}.blank`)}
            />
            <TextField
              label="Avgjort genom lottning"
              description="Den som lotten föll på. Vid lika röstetal avgörs val med lott (KL 5:56)."
              value={lot}
              onChange={(value) => write({ lot: value })}
            />
          </div>
        </>
      )}
      <div className="flush">
        <Button variant="quiet" icon={X} aria-label={`Ta bort ${called}`} onPress={onRemove}>
          Ta bort valet
        </Button>
      </div>
    </fieldset>
  );
}

interface ElectedProps {
  one: DraftElected;
  place: number;
  fault: (field: string) => string | undefined;
  onWrite: (part: Partial<DraftElected>) => void;
  onRemove: () => void;
}

function Elected({ one, place, fault, onWrite, onRemove }: ElectedProps) {
  return (
    <div className="item-editor__elected" role="group" aria-label={`Vald ${place + 1}`}>
      <TextField label="Vald" value={one.name} onChange={(name) => onWrite({ name })} error={fault('name')} />
      <TextField label="Parti" value={one.party} onChange={(party) => onWrite({ party })} />
      <TextField label="Efter" value={one.replaces} onChange={(replaces) => onWrite({ replaces })} />
      <DateField
        label="Från och med"
        value={one.from}
        onChange={(from) => onWrite({ from })}
        error={fault('from')}
      />
      <DateField
        label="Till och med"
        value={one.until}
        onChange={(until) => onWrite({ until })}
        error={fault('until')}
      />
      <Button variant="quiet" icon={X} aria-label={`Ta bort vald ${place + 1}`} onPress={onRemove} />
    </div>
  );
}
