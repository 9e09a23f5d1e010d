import { keepOnDevice, useKeptOnDevice } from './kept-on-device.js';

/*
 * The organisation or board one works with. It is kept on this device and only decides where the menu leads: to a list
 * with that filter in its address. What a list shows is always what its address says, so that a link that was mailed
 * shows everyone the same.
 */

export type Place = { boardId: string } | { organisationId: string };

const nameFor = (personId: string) => `klubbat-place-${personId}`;

function readPlace(kept: string | null): Place | undefined {
  const [kind, id] = (kept ?? '').split(' ');
  if (id === undefined || !/^[0-9a-f-]{36}$/.test(id)) {
    return undefined;
  }
  return kind === 'board' ? { boardId: id } : kind === 'organisation' ? { organisationId: id } : undefined;
}

/** Where this person works on this device; undefined: everywhere. */
export function usePlace(personId: string): [Place | undefined, (place: Place | undefined) => void] {
  const kept = useKeptOnDevice(nameFor(personId));
  const keep = (place: Place | undefined) => {
    const word =
      place === undefined
        ? null
        : 'boardId' in place
          ? `board ${place.boardId}`
          : `organisation ${place.organisationId}`;
    keepOnDevice(nameFor(personId), word);
  };
  return [readPlace(kept), keep];
}

/** The address of a list as seen from that place. */
export function listAddress(path: string, place: Place | undefined): string {
  return place === undefined ? path : `${path}?${new URLSearchParams(place).toString()}`;
}
