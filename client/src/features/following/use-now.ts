import { useEffect, useState } from 'react';
import { now } from '../../lib/clock.js';

/** The time, told anew every so many ms. */
export function useNow(every: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const ticking = setInterval(() => setAt(now()), every);
    return () => clearInterval(ticking);
  }, [every]);
  return at;
}
