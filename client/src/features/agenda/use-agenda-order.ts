import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { callDoor } from '../../lib/call.js';
import { meetingReadings } from '../../lib/meeting-doors.js';
import { moment } from '../../lib/moment.js';
import { problemOf } from '../../lib/problem-error.js';
import { applyMove, moveBack, type Move } from './agenda-order.js';
import { meetingNowQuery } from './agenda.queries.js';

const MOST_TRIES = 5;

export interface OrderNews {
  text: string;
  /** puts the last moved item back */
  back?: Move;
}

const orderOf = (meeting: MeetingView) => meeting.items.map(({ id }) => id);

/**
 * The order as it looks with one's own moves, which are sent one after the other. When somebody else was first, his
 * order is fetched and the move done again on top of it, if what it speaks of is still there.
 */
export function useAgendaOrder(meeting: MeetingView) {
  const client = useQueryClient();
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const [news, setNews] = useState<OrderNews>();
  const [error, setError] = useState<unknown>(null);
  const sent = useRef(Promise.resolve());
  const { queryKey } = meetingNowQuery(meeting.id);
  const shown = moves.reduce<string[]>((order, move) => applyMove(order, move) ?? order, orderOf(meeting));

  const send = async (move: Move): Promise<void> => {
    let seen = client.getQueryData<MeetingView>(queryKey) ?? meeting;
    let told = '';
    for (let tries = 1; ; tries += 1) {
      const items = applyMove(orderOf(seen), move);
      if (items === undefined) {
        setNews({
          text: `${told} Punkten, eller den som du flyttade till, finns inte längre. Flytta igen om det behövs.`,
        });
        return;
      }
      try {
        const { version } = await callDoor(agendaItemDoors.order, {
          params: { id: meeting.id },
          body: { version: seen.version, items },
        });
        const byId = new Map(seen.items.map((item) => [item.id, item]));
        const placed = { ...seen, version, items: items.flatMap((id) => byId.get(id) ?? []) };
        client.setQueryData(queryKey, placed);
        const title = byId.get(move.id)?.title ?? '';
        setNews({
          text: `${told} ”${title}” är nu nummer ${items.indexOf(move.id) + 1} av ${items.length}.`.trim(),
          back: moveBack(orderOf(seen), move.id),
        });
        return;
      } catch (refusal) {
        const { code, changedBy, changedAt } = problemOf(refusal);
        if (code !== 'stale-version' || tries === MOST_TRIES) {
          throw refusal;
        }
        const fresh = await client.fetchQuery({ ...meetingNowQuery(meeting.id), staleTime: 0 });
        if (orderOf(fresh).join() !== orderOf(seen).join()) {
          told = `${changedBy ?? 'Någon annan'} ändrade dagordningen${changedAt === undefined ? '' : ` ${moment(changedAt)}`}, medan du flyttade. Den ordningen gäller, med din flytt ovanpå.`;
        }
        seen = fresh;
      }
    }
  };

  return {
    order: shown,
    news,
    error,
    move: (move: Move | undefined) => {
      if (move === undefined || applyMove(shown, move) === undefined) {
        return;
      }
      setError(null);
      setMoves((waiting) => [...waiting, move]);
      sent.current = sent.current
        .then(() => send(move))
        .catch(setError)
        .then(() => {
          setMoves((waiting) => waiting.slice(1));
          for (const { path } of meetingReadings.filter((door) => door !== meetingDoors.show)) {
            void client.invalidateQueries({ queryKey: [path] });
          }
        });
    },
  };
}
