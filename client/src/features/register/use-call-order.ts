import { useRef, useState } from 'react';
import type { CalledSubstitute } from '@klubbat/shared/contracts/board-seats';
import { useSetCallOrder } from './register.queries.js';

/** Whose order it is: that of a seat, or of a party. */
export interface OrderOf {
  seatId: string | null;
  party: string | null;
}

/**
 * An order of calls that is changed as fast as one can press: what is wanted is shown at once and sent one list at a time,
 * each from what the one before has come to.
 */
export function useCallOrder(
  boardId: string,
  of: OrderOf,
  standing: readonly CalledSubstitute[],
  day: string | undefined,
) {
  const mutation = useSetCallOrder();
  const ids = standing.map(({ membershipId }) => membershipId);
  const [wanted, setWanted] = useState<string[]>();
  const latest = useRef<string[]>(ids);
  const underWay = useRef(false);
  const send = async () => {
    let base = ids;
    underWay.current = true;
    try {
      while (latest.current.join() !== base.join()) {
        const next = latest.current;
        await mutation.mutateAsync({
          params: { id: boardId },
          body: { ...of, ...(day === undefined ? {} : { day }), before: base, after: next },
        });
        base = next;
      }
    } catch {
      // told by `error`; what stands is shown again
    } finally {
      underWay.current = false;
      setWanted(undefined);
    }
  };
  return {
    ids: wanted ?? ids,
    error: mutation.error,
    put: (after: string[]) => {
      latest.current = after;
      setWanted(after);
      if (!underWay.current) {
        void send();
      }
    },
  };
}
