import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { ElectionEffect } from '@klubbat/shared/contracts/election-effect';
import { mayBeElectedTo } from '@klubbat/shared/rules/elected-office';
import { electionSentences } from '@klubbat/shared/sentences/election-sentences';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { effectsQuery } from './election.queries.js';
import { EnterElected } from './enter-elected.js';
import '../../ui/act-rows.css';

/** What was elected, and whether the register knows: entered only when somebody has seen what it means and presses. */
export function ElectionEffects({ item }: { item: AgendaItemView }) {
  const asked = item.kind === 'election' || (item.elections ?? []).length > 0;
  const { data } = useQuery({ ...effectsQuery(item), enabled: asked });
  const [open, setOpen] = useState<ElectionEffect>();
  if (data === undefined || (data.effects.length === 0 && data.changed.length === 0)) {
    return null;
  }
  const byOthers = ({ boardId, role }: ElectionEffect) => {
    const board = data.boards.find(({ id }) => id === boardId);
    return board !== undefined && role !== null && !mayBeElectedTo(board.kind, role);
  };
  return (
    <section className="stack stack--tight no-print" aria-labelledby="val-i-registret">
      <h2 id="val-i-registret">Valen i registret</h2>
      <p className="quiet">
        Ett val ändrar inte registret av sig självt. Du ser vad som händer innan det görs.
      </p>
      {data.changed.length > 0 && (
        <Notice kind="warning">
          <p>
            Det här har förts in i registret, men står inte längre så i paragrafen. Se över uppdragen där:
            registret ändras inte av sig självt.
          </p>
          <ul>
            {data.changed.map(({ office, name, personId }) => (
              <li key={`${office} ${name}`}>
                <Link to={`/register/personer/${personId}`}>{name}</Link>, {office}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="act-rows">
        {data.effects.map((effect) => (
          <li key={`${effect.office} ${effect.name}`}>
            <div>
              <p>
                {effect.done === null ? (
                  effect.name
                ) : (
                  <Link to={`/register/personer/${effect.done.personId}`}>{effect.name}</Link>
                )}
                {effect.party !== null && ` (${effect.party})`}
              </p>
              <p className="quiet small">{effect.office}</p>
              {effect.done?.differs === true && (
                <p className="small">
                  I registret står andra dagar eller ett annat parti än i paragrafen. Se över uppdraget där.
                </p>
              )}
              {byOthers(effect) && <p className="small">{electionSentences.filledByOthers}</p>}
            </div>
            {effect.done !== null ? (
              <StateMark kind={effect.done.adjusted ? 'done' : 'waiting'}>
                {effect.done.adjusted ? 'I registret' : 'I registret, ej justerat'}
              </StateMark>
            ) : (
              !byOthers(effect) &&
              data.boards.length > 0 && (
                <Button aria-label={`För in ${effect.name} i registret`} onPress={() => setOpen(effect)}>
                  För in i registret
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <EnterElected
          itemId={item.id}
          effect={open}
          boards={data.boards}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
