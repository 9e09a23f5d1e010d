import { useCallback, useMemo } from 'react';
import { keepOnDevice, useKeptOnDevice } from '../../lib/kept-on-device.js';
import type { Place } from './masks.js';

const keyOf = ({ path, from, to }: Place) => `${path}:${from}:${to}`;

/** What one has looked at and let stand in this reading. It is kept on the device, by places alone and no words. */
export function useLetStand(adjustmentId: string) {
  const name = `klubbat-let-stand:${adjustmentId}`;
  const kept = useKeptOnDevice(name);
  const places = useMemo(() => new Set(kept === null ? [] : kept.split(' ')), [kept]);
  return {
    stands: useCallback((place: Place) => places.has(keyOf(place)), [places]),
    letStand: (place: Place) => keepOnDevice(name, [...places, keyOf(place)].join(' ')),
    askAgain: () => keepOnDevice(name, null),
    count: places.size,
  };
}
