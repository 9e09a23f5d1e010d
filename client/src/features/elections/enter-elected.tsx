import { useState, type FormEvent } from 'react';
import type { ElectionEffect, ElectionEffects } from '@klubbat/shared/contracts/election-effect';
import { addDays } from '@klubbat/shared/rules/calendar';
import { electedRoles } from '@klubbat/shared/rules/elected-office';
import { longDate } from '@klubbat/shared/sentences/dates';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import { useEnterElected } from './election.queries.js';
import './elections.css';

const NEW = 'ny';
const roles = electedRoles.map((value) => ({ value, label: capital(mandateRoleWords[value]) }));
const fields = {
  boardId: { label: 'Organ', id: 'val-organ' },
  role: { label: 'Uppdrag', id: 'val-uppdrag' },
  from: { label: 'Från och med', id: 'val-fran' },
  until: { label: 'Till och med', id: 'val-till' },
};

interface EnterElectedProps {
  itemId: string;
  effect: ElectionEffect;
  boards: ElectionEffects['boards'];
  onClose: () => void;
}

/** What the register will say, read and put right before it is done. */
export function EnterElected({ itemId, effect, boards, onClose }: EnterElectedProps) {
  const enter = useEnterElected();
  const [boardId, setBoardId] = useState(effect.boardId ?? boards[0]?.id ?? '');
  const [role, setRole] = useState(electedRoles.find((one) => one === effect.role) ?? 'member');
  const [who, setWho] = useState(effect.people[0]?.personId ?? NEW);
  const [from, setFrom] = useState(effect.from);
  const [until, setUntil] = useState(effect.until ?? '');
  const [ends, setEnds] = useState(true);
  const replaced = effect.replaces.find((term) => term.boardId === boardId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(
      {
        params: { id: itemId },
        body: {
          office: effect.office,
          name: effect.name,
          personId: who === NEW ? null : who,
          boardId,
          role,
          party: effect.party,
          from,
          until: until === '' ? null : until,
          ends: ends && replaced !== undefined ? replaced.id : null,
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={`För in ${effect.name} i registret`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <FaultSummary error={enter.error} fields={fields} />
        <RadioGroup
          label="Person"
          value={who}
          onChange={setWho}
          options={[
            ...effect.people.map(({ personId, name, party, title }) => ({
              value: personId,
              label: [party === null ? name : `${name} (${party})`, title].filter(Boolean).join(', '),
              description: 'Finns i registret',
            })),
            { value: NEW, label: 'Ny person', description: `${effect.name} läggs till i registret` },
          ]}
        />
        <SelectField
          id={fields.boardId.id}
          label={fields.boardId.label}
          value={boardId}
          options={boards.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setBoardId}
          error={faultAt(enter.error, 'boardId')}
        />
        <SelectField
          id={fields.role.id}
          label={fields.role.label}
          value={role}
          options={roles}
          onChange={setRole}
          error={faultAt(enter.error, 'role')}
        />
        <div className="election-effects__days">
          <DateField
            id={fields.from.id}
            label={fields.from.label}
            value={from}
            onChange={setFrom}
            error={faultAt(enter.error, 'from')}
          />
          <DateField
            id={fields.until.id}
            label={fields.until.label}
            value={until}
            onChange={setUntil}
            error={faultAt(enter.error, 'until')}
          />
        </div>
        {replaced !== undefined && (
          <Checkbox
            isSelected={ends}
            onChange={setEnds}
            description={`${capital(mandateRoleWords[replaced.role])} i ${replaced.board}${from === '' ? '' : `, sista dag ${longDate(addDays(from, -1))}`}`}
          >
            {`Avsluta uppdraget för ${replaced.name}`}
          </Checkbox>
        )}
        <p className="quiet">Uppdraget visas som ej justerat tills paragrafen är justerad.</p>
        <div className="row">
          <Button type="submit" variant="primary" isPending={enter.isPending}>
            För in i registret
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
