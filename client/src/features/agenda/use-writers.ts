import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { agendaItemDoors, type Writer } from '@klubbat/shared/contracts/agenda-item';
import { tabId } from '../../lib/autosave/live-tabs.js';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';
import { useLiveReadings } from '../../lib/live/use-live.js';

const NOBODY: readonly Writer[] = [];
const PRESENCE = { presence: [agendaItemDoors.writers] };
/** One who is not heard of for half a minute has left. */
const SIGN_OF_LIFE = 10_000;

/** Who else writes in the §§ of the meeting right now, and where. Nobody is asked for while this one may not write. */
export function useWriters(meetingId: string, mayWrite: boolean): readonly Writer[] {
  const { data } = useQuery({
    ...doorQuery(agendaItemDoors.writers, { params: { id: meetingId } }),
    enabled: mayWrite,
    refetchInterval: SIGN_OF_LIFE,
  });
  useLiveReadings(mayWrite ? meetingId : undefined, PRESENCE);
  return data?.writers ?? NOBODY;
}

/** Tells the others that this one is in the § for as long as it is shown, and in which section: the way to say which. */
export function useOwnPlace(meetingId: string, itemId: string): (section: string | null) => void {
  const [section, setSection] = useState<string | null>(null);
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') {
        put(meetingId, { itemId, section });
      }
    };
    tell();
    const timer = setInterval(tell, SIGN_OF_LIFE);
    return () => clearInterval(timer);
  }, [meetingId, itemId, section]);
  useEffect(() => () => put(meetingId, { itemId: null }), [meetingId, itemId]);
  return setSection;
}

/** Where one is, is nothing to wait for and nothing to save: without contact nobody is told. */
function put(id: string, place: { itemId: string | null; section?: string | null }): void {
  void callDoor(agendaItemDoors.putWriter, { params: { id }, body: { tab: tabId, ...place } }).catch(
    () => undefined,
  );
}
