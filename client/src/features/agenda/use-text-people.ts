import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { knownPeopleDoors } from '@klubbat/shared/contracts/known-people';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { doorQuery } from '../../lib/door-query.js';
import type { TextPeople } from '../../ui/text-editor/text-editor-props.js';

/** A register does not change while one writes a sentence. */
const KEPT_MS = 60_000;

/** Who may be named in the texts of a meeting: its own people first, then the register of its organisation. */
export function useTextPeople({ id, people }: Pick<MeetingView, 'id' | 'people'>): TextPeople {
  const client = useQueryClient();
  const here = JSON.stringify(people.map(({ name, party }) => ({ name, party: party ?? null })));
  return useMemo(
    () => ({
      here: JSON.parse(here) as TextPeople['here'],
      find: async (q) => {
        const asked = doorQuery(knownPeopleDoors.find, { params: { id }, query: { q } });
        return (await client.fetchQuery({ ...asked, staleTime: KEPT_MS })).people;
      },
      similar: async (name) => {
        const asked = doorQuery(knownPeopleDoors.similar, { params: { id }, query: { name } });
        return (await client.fetchQuery({ ...asked, staleTime: KEPT_MS })).people;
      },
    }),
    [client, id, here],
  );
}
