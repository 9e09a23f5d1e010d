import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { LinkedItem } from '@klubbat/shared/contracts/item-link';
import { longDate } from '@klubbat/shared/sentences/dates';
import { wayQuery } from './case.queries.js';
import { TakeUpAt } from './take-up-at.js';
import './cases.css';

const follows: Record<LinkedItem['kind'], string> = {
  tabled: 'Bordlagt vid',
  'referred-back': 'Återremitterat från',
  forwarded: 'Förslag från',
  earlier: 'Behandlat i',
};

const goesOn: Record<LinkedItem['kind'], string> = {
  tabled: 'Upptaget igen vid',
  'referred-back': 'Upptaget igen vid',
  forwarded: 'Skickat vidare till',
  earlier: 'Hänvisas till från',
};

function LinkedLine({ words, item }: { words: string; item: LinkedItem }) {
  return (
    <p>
      {words}{' '}
      <Link to={`/sammantraden/${item.meetingId}/paragraf/${item.id}`}>
        {[item.board, item.label].filter(Boolean).join(' ')}
      </Link>
      , {longDate(item.date)}
    </p>
  );
}

/** Where the case of a § comes from and where it goes on, and the act that lets it go on. Nothing where it stands alone. */
export function ItemWay({ item }: { item: AgendaItemView }) {
  const { data } = useQuery(wayQuery(item));
  if (data === undefined || (data.before.length === 0 && data.after.length === 0 && data.next === null)) {
    return null;
  }
  return (
    <section className="item-way no-print" aria-label="Ärendets väg">
      {data.before.map((one) => (
        <LinkedLine key={one.id} words={follows[one.kind]} item={one} />
      ))}
      {data.after.map((one) => (
        <LinkedLine key={one.id} words={goesOn[one.kind]} item={one} />
      ))}
      {data.next !== null && <TakeUpAt key={data.next.boardId} itemId={item.id} next={data.next} />}
    </section>
  );
}
