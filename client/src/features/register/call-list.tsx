import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { CalledSubstitute } from '@klubbat/shared/contracts/board-seats';
import { Button } from '../../ui/button.js';
import { moved } from '../../ui/moved.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { SortableList } from '../../ui/sortable-list.js';
import { personAddress } from './person-address.js';
import { useCallOrder, type OrderOf } from './use-call-order.js';

interface CallListProps {
  boardId: string;
  organisationId: string;
  title: string;
  of: OrderOf;
  /** in order */
  standing: readonly CalledSubstitute[];
  /** who may be put last in it */
  addable: readonly CalledSubstitute[];
  day: string | undefined;
  mayKeep: boolean;
}

/** One order of calls: dragged, moved by Alt and an arrow, or by buttons. */
export function CallList(props: CallListProps) {
  const { boardId, organisationId, title, of, standing, addable, day, mayKeep } = props;
  const heading = useId();
  const { ids, put, error } = useCallOrder(boardId, of, standing, day);
  const [chosen, setChosen] = useState('');
  const known = new Map([...standing, ...addable].map((one) => [one.membershipId, one]));
  const rows = ids.flatMap((id) => known.get(id) ?? []);
  const left = addable.filter(({ membershipId }) => !ids.includes(membershipId));
  const last = left.find(({ membershipId }) => membershipId === chosen) ?? left[0];
  return (
    <section className="stack stack--tight" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {error !== null && <ProblemNotice error={error} />}
      {rows.length === 0 ? (
        <p className="quiet">Ingen ordning är bestämd.</p>
      ) : (
        <SortableList
          label={`Ordning: ${title}`}
          rows={rows}
          rowKey={({ membershipId }) => membershipId}
          rowName={({ name }) => name}
          onOrder={put}
          isDisabled={!mayKeep}
        >
          {({ membershipId, personId, name, party }, place) => (
            <div className="register__row">
              <span className="call-list__who">
                <span className="figures quiet">{place + 1}.</span>{' '}
                <Link to={personAddress(personId, organisationId)} draggable={false}>
                  {name}
                </Link>
                {of.seatId !== null && party !== null && <span className="quiet"> ({party})</span>}
              </span>
              {mayKeep && (
                <span className="call-list__acts no-print">
                  <Button
                    variant="quiet"
                    icon={ArrowUp}
                    aria-label={`Flytta upp ${name}`}
                    isDisabled={place === 0}
                    onPress={() => put(moved(ids, membershipId, place - 1))}
                  />
                  <Button
                    variant="quiet"
                    icon={ArrowDown}
                    aria-label={`Flytta ner ${name}`}
                    isDisabled={place === rows.length - 1}
                    onPress={() => put(moved(ids, membershipId, place + 1))}
                  />
                  <Button
                    variant="quiet"
                    icon={X}
                    aria-label={`Ta ${name} ur ordningen`}
                    onPress={() => put(ids.filter((id) => id !== membershipId))}
                  />
                </span>
              )}
            </div>
          )}
        </SortableList>
      )}
      {mayKeep && last !== undefined && (
        <div className="register__add">
          <SelectField
            label="Inte med i ordningen"
            width="medium"
            value={last.membershipId}
            options={left.map(({ membershipId, name, party }) => ({
              value: membershipId,
              label: of.seatId === null || party === null ? name : `${name} (${party})`,
            }))}
            onChange={setChosen}
          />
          <Button onPress={() => put([...ids, last.membershipId])}>Sätt sist</Button>
        </div>
      )}
    </section>
  );
}
