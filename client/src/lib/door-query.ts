import {
  queryOptions,
  replaceEqualDeep,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import type { Door } from '@klubbat/shared/contracts/door';
import { tagged, tagOf } from './answer-tags.js';
import { callDoor, type CallInput } from './call.js';

type Reading<D extends Door> = Pick<CallInput<D>, 'params' | 'query'>;
type Reply<D extends Door> = z.output<D['reply']>;

/** Where the reply of a reading door is kept. The path comes first, so that all replies of a door are found by it. */
export function doorKey<D extends Door>(door: D, input: Reading<D>): readonly unknown[] {
  return [door.path, input.params ?? {}, input.query ?? {}];
}

/**
 * The reply of a reading door as a query. Equal doors share it, whichever feature asks. What is kept already is not sent again if the server says
 * that it is as it was.
 */
export function doorQuery<D extends Door>(door: D, input: Reading<D>) {
  return queryOptions<Reply<D>>({
    queryKey: doorKey(door, input),
    queryFn: ({ signal, client, queryKey }) =>
      callDoor(door, { ...input, signal, known: client.getQueryData(queryKey) } as CallInput<D>),
    // parts that are equal stay the same objects, as React Query has it: the whole is then a new one, under the tag of what came
    structuralSharing: (before, now) => tagged(replaceEqualDeep(before, now), tagOf(now)),
  });
}

/**
 * Calls a writing door. When it has answered, every reply of the doors in `touched` is read anew, and only then does
 * the mutation end: whoever waits for it sees the new state.
 */
export function useDoorMutation<D extends Door>(
  door: D,
  touched: readonly Door[],
): UseMutationResult<Reply<D>, Error, CallInput<D>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<D>) => callDoor(door, input),
    onSuccess: () => Promise.all(touched.map(({ path }) => client.invalidateQueries({ queryKey: [path] }))),
  });
}

/** A door that makes something new, and knows by `saveId` when it is asked for the same thing again. */
type MakingDoor = Door<z.ZodType, z.ZodType, z.ZodType<unknown, { saveId?: string | undefined }>>;

/**
 * As `useDoorMutation`, for a door that makes something new. As long as the same is sent (because the answer was lost, or
 * the button was pressed twice) it goes with the same mark, and one thing is made.
 */
export function useMaking<D extends MakingDoor>(
  door: D,
  touched: readonly Door[],
): UseMutationResult<Reply<D>, Error, CallInput<D>> {
  const client = useQueryClient();
  const last = useRef<{ sent: string; saveId: string }>(undefined);
  return useMutation({
    mutationFn: (input: CallInput<D>) => {
      const sent = JSON.stringify([input.params, input.body]);
      if (last.current?.sent !== sent) {
        last.current = { sent, saveId: crypto.randomUUID() };
      }
      return callDoor(door, {
        ...input,
        body: { ...input.body, saveId: last.current.saveId },
      } as CallInput<D>);
    },
    onSuccess: () => {
      last.current = undefined;
      return Promise.all(touched.map(({ path }) => client.invalidateQueries({ queryKey: [path] })));
    },
  });
}
