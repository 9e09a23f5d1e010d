import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { callDoor } from '../../lib/call.js';
import { meetingReadings } from '../../lib/meeting-doors.js';
import { clockOf } from '../../lib/moment.js';
import { problemOf } from '../../lib/problem-error.js';
import { applyMove, isReordered, moveBack, type Move } from './agenda-order.js';
import { meetingNowQuery } from './agenda.queries.js';

const MOST_TRIES = 5;
/** What another does with the agenda is shown within this many milliseconds, while one looks at it. */
const LOOK_AGAIN = 5_000;

export interface OrderNews {
  text: string;
  /** puts the last moved item back */
  back?: Move;
}

const ON_TOP = 'Den ordningen gäller, med din flytt ovanpå.';

const orderOf = (meeting: MeetingView) => meeting.items.map(({ id }) => id);

/** Who moved something last, as the log has it: `Elin Ravndal ändrade ordningen 14.31.` */
async function whoReordered(meetingId: string): Promise<string> {
  const { events } = await callDoor(meetingDoors.events, { params: { id: meetingId }, query: {} });
  const last = events.find(({ action }) => action === 'agenda.ordered');
  return `${last?.actor ?? 'Någon annan'} ändrade ordningen${clockOf(last?.at ?? null)}.`;
}

/**
 * The order as it looks with one's own moves, which are sent one after the other. When somebody else was first, his
 * order is fetched and the move done again on top of it, if what it speaks of is still there. What another moves while
 * one only looks on appears by itself, and is told as well.
 */
export function useAgendaOrder(shownMeeting: MeetingView) {
  const client = useQueryClient();
  const { data: meeting = shownMeeting } = useQuery({
    ...meetingNowQuery(shownMeeting.id),
    refetchInterval: LOOK_AGAIN,
  });
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const [news, setNews] = useState<OrderNews>();
  const [others, setOthers] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const sent = useRef(Promise.resolve());
  /** the order that the one who looks has made himself, or has been told of */
  const known = useRef(orderOf(meeting));
  const { queryKey } = meetingNowQuery(meeting.id);
  const shown = moves.reduce<string[]>((order, move) => applyMove(order, move) ?? order, orderOf(meeting));

  const lookedOn = useEffectEvent((order: string[]) => {
    const moved = isReordered(known.current, order);
    known.current = order;
    if (moved) {
      whoReordered(meeting.id).then(setOthers, setError);
    }
  });
  useEffect(() => {
    if (moves.length === 0) {
      lookedOn(orderOf(meeting));
    }
  }, [meeting, moves.length]);

  const send = async (move: Move): Promise<void> => {
    let seen = client.getQueryData<MeetingView>(queryKey) ?? meeting;
    for (let tries = 1; ; tries += 1) {
      if (isReordered(known.current, orderOf(seen))) {
        setOthers(`${await whoReordered(meeting.id)} ${ON_TOP}`);
      }
      known.current = orderOf(seen);
      const items = applyMove(orderOf(seen), move);
      if (items === undefined) {
        setNews({
          text: 'Punkten, eller den som du flyttade till, finns inte längre. Flytta igen om det behövs.',
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
        // a look that is under way may have been answered before the move
        await client.cancelQueries({ queryKey });
        known.current = items;
        client.setQueryData(queryKey, placed);
        const title = byId.get(move.id)?.title ?? '';
        setNews({
          text: `”${title}” är nu nummer ${items.indexOf(move.id) + 1} av ${items.length}.`,
          back: moveBack(orderOf(seen), move.id),
        });
        return;
      } catch (refusal) {
        if (problemOf(refusal).code !== 'stale-version' || tries === MOST_TRIES) {
          throw refusal;
        }
        seen = await client.fetchQuery({ ...meetingNowQuery(meeting.id), staleTime: 0 });
      }
    }
  };

  return {
    order: shown,
    news,
    /** what another has done with the order, until it is put away */
    others,
    putAwayOthers: () => setOthers(undefined),
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
