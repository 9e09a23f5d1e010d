import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for so long. The first is given at once. */
export function usePause(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
