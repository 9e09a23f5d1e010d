import { afterEach, expect, test } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorQuery } from './door-query.js';

/* What is kept is asked about by its tag, and by that alone. */

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

const reading = doorQuery(meetingDoors.list, {});
const page = { meetings: [], nextPage: null, previousPage: null, permitted: [] };

/** A server whose list has one tag. Tells under which it was asked. */
function answering(tag: string): (string | null)[] {
  const asked: (string | null)[] = [];
  globalThis.fetch = (_address, init) => {
    const known = new Headers(init?.headers).get('if-none-match');
    asked.push(known);
    return Promise.resolve(
      known === tag
        ? new Response(null, { status: 304 })
        : new Response(JSON.stringify(page), { headers: { ETag: tag } }),
    );
  };
  return asked;
}

test('what is as it was is the same object, and what has changed comes anew under its own tag', async () => {
  const client = new QueryClient();
  const asked = answering('"one"');
  const read = () => client.fetchQuery({ ...reading, staleTime: 0 });
  const first = await read();
  expect(await read()).toBe(first);
  const then = answering('"two"');
  await read();
  await read();
  expect([asked, then]).toEqual([
    [null, '"one"'],
    ['"one"', '"two"'],
  ]);
});

test('what was changed here, and what the one before had, is asked for whole', async () => {
  const client = new QueryClient();
  const asked = answering('"one"');
  await client.fetchQuery({ ...reading, staleTime: 0 });
  client.setQueryData(reading.queryKey, (had) => had && { ...had, nextPage: 'annat' });
  await client.fetchQuery({ ...reading, staleTime: 0 });
  client.clear();
  await client.fetchQuery({ ...reading, staleTime: 0 });
  expect(asked).toEqual([null, null, null]);
});
