import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { LinkedItem } from '@klubbat/shared/contracts/item-link';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useNameEarlier, wayQuery } from './case.queries.js';
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

function LinkedLine({ words, item }: { words: string; item: Omit<LinkedItem, 'kind'> }) {
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
export function ItemWay({ item, writable }: { item: AgendaItemView; writable: boolean }) {
  const { data } = useQuery(wayQuery(item));
  const name = useNameEarlier();
  const sameCase = writable ? (data?.sameCase ?? []) : [];
  if (
    data === undefined ||
    (data.before.length === 0 && data.after.length === 0 && sameCase.length === 0 && data.next === null)
  ) {
    return null;
  }
  return (
    <section className="item-way no-print" aria-label="Ärendets väg">
      {data.before.map((one) => (
        <LinkedLine key={one.id} words={follows[one.kind]} item={one} />
      ))}
      {sameCase.map((one) => (
        <div key={one.id} className="row">
          <LinkedLine words="Samma ärende:" item={one} />
          <Button
            variant="quiet"
            aria-label={`Hänvisa dit: ${one.board} ${one.label ?? ''} ${one.date}`}
            isDisabled={name.isPending}
            onPress={() => name.mutate({ params: { id: item.id }, body: { items: [one.id] } })}
          >
            Hänvisa dit
          </Button>
        </div>
      ))}
      <FaultSummary error={name.error} />
      {data.after.map((one) => (
        <LinkedLine key={one.id} words={goesOn[one.kind]} item={one} />
      ))}
      {data.next !== null && <TakeUpAt key={data.next.boardId} itemId={item.id} next={data.next} />}
    </section>
  );
}
