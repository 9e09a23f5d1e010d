import { useEffect, useMemo, useRef } from 'react';
import { useKeys } from '../../lib/keys.js';

interface SittingActs {
  next: () => void;
  find: () => void;
  undo: () => void;
  adjourn: () => void;
}

/** The keys of the meeting while it is held. They are listed by `?` as long as the page is open. */
export function useSittingKeys(acts: SittingActs, mayWrite: boolean): void {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useKeys(
    useMemo(
      () =>
        mayWrite
          ? [
              { keys: 'n', label: 'Ta upp nästa paragraf', act: () => now.current.next() },
              { keys: 'f', label: 'Sök ett namn, för att pricka av', act: () => now.current.find() },
              {
                keys: 'u',
                label: 'Ångra den senaste anteckningen i närvaron',
                act: () => now.current.undo(),
              },
              { keys: 'p', label: 'Ajournera eller återuppta', act: () => now.current.adjourn() },
            ]
          : [],
      [mayWrite],
    ),
  );
}
