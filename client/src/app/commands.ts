import type { SessionView } from '@klubbat/shared/contracts/session';
import type { Command } from '../features/search/hits.js';
import { roomsOf } from '../features/session/rooms.js';
import { listAddress, type Place } from '../lib/place.js';

/** What the search can do besides finding: the rooms of the menu, and what one often begins there. */
export function commandsOf(session: SessionView, place: Place | undefined): Command[] {
  const writes = session.permitted.includes('meeting.write');
  return [
    ...roomsOf(session).map(({ key, label, path, byPlace }) => ({
      key,
      label,
      to: byPlace ? listAddress(path, place) : path,
    })),
    ...(writes
      ? [
          { key: 'new-meeting', label: 'Nytt sammanträde', also: 'lägg upp möte', to: '/sammantraden/nytt' },
          {
            key: 'meeting-plan',
            label: 'Årsplan',
            also: 'planera sammanträden',
            to: '/sammantraden/arsplan',
          },
          {
            key: 'import',
            label: 'Läs in sammanträde från fil',
            also: 'importera',
            to: '/sammantraden/inlasning',
          },
        ]
      : []),
    { key: 'texts', label: 'Sök i beslut och texter', also: 'fulltext yrkanden', to: '/sok' },
    ...(session.permitted.includes('incoming.read')
      ? [{ key: 'incoming', label: 'Inkommet', also: 'registrera utdrag från andra', to: '/inkommet' }]
      : []),
    ...(session.permitted.includes('installation.operate')
      ? [{ key: 'operation', label: 'Drift', also: 'köer tjänster databas status', to: '/drift' }]
      : []),
    { key: 'account', label: 'Mitt konto', also: 'inställningar utseende tema', to: '/konto' },
  ];
}
