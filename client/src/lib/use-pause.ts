import { useEffect, useRef, useState } from 'react';

/** The value as it was when it last stood still for so long. The first is given at once. */
export function usePause(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** As `usePause`, but a change after it has stood still for so long is given at once. */
export function useRestedPause(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    const now = performance.now();
    const hasRested = now - changedAt.current >= milliseconds;
    changedAt.current = now;
    const timer = setTimeout(() => setSettled(value), hasRested ? 0 : milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
