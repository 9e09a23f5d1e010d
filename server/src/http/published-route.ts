import type { Door } from '@klubbat/shared/contracts/door';
import { readInput, type Input } from './read-input.js';
import { run, type OpenWork, type Reply, type Route } from './route.js';
import { sendAnswer } from './send-answer.js';

/** A door for anyone to what is published: PostgreSQL shows it nothing else (decision 086). */
export function publishedRoute<D extends Door>(
  door: D,
  how: { do: (work: OpenWork, input: Input<D>) => Promise<Reply<D>> },
): Route {
  return {
    door,
    who: 'anyone',
    handle: (context) => async (request, response) => {
      const answer = await run(context, door, request, {}, [], async (work) => {
        await context.seePublished(work.tx, work.now);
        return how.do(work, readInput(door, request, {}));
      });
      await sendAnswer(response, door, answer, context.secureCookies);
    },
  };
}
