import { Agent as Connections } from 'node:http';
import type { Agent } from './test-app.js';

/** Two addresses that a stranger must not be able to tell apart: of what is there and not public, and of what is not there. */
export interface Pair {
  what: string;
  there: string;
  nowhere: string;
}

/** What a stranger is answered, without what no two answers share: the moment and the number of the request. */
async function answerOf(stranger: Agent, address: string): Promise<string> {
  const { status, headers, text } = await stranger.get(address);
  // how many more may be asked goes down with each
  const { date: _, 'x-request-id': __, ratelimit: ___, ...same } = headers as Record<string, string>;
  const asked = new RegExp(address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');
  return `${status}\n${JSON.stringify(same)}\n${text.replace(asked, '').replace(/"requestId":"[^"]*"/g, '')}`;
}

/** The pairs whose answers differ, with both of them; none where a stranger learns nothing. */
export async function toldApart(
  stranger: Agent,
  pairs: readonly Pair[],
): Promise<{ what: string; there: string; nowhere: string }[]> {
  const differing = [];
  for (const { what, there, nowhere } of pairs) {
    const answers = { there: await answerOf(stranger, there), nowhere: await answerOf(stranger, nowhere) };
    if (answers.there !== answers.nowhere || !answers.there.startsWith('404')) {
      differing.push({ what, ...answers });
    }
  }
  return differing;
}

const quantile = (values: number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? NaN;

/** As one line. */
export function timesInWords({ what, there, nowhere, apart, noise }: Times): string {
  const of = (values: number[]) => values.map((value) => value.toFixed(2)).join(' ');
  return `${what}: there ${of(there)} ms, nowhere ${of(nowhere)} ms, apart ${apart.toFixed(2)}, noise ${noise.toFixed(2)}\n`;
}

/** Milliseconds: less is not seen over any net. */
const LEAST_SEEN = 0.3;

/** Could somebody tell the two apart by the clock? */
export const isSeen = ({ apart, noise }: Times): boolean => Math.abs(apart) > Math.max(LEAST_SEEN, 2 * noise);

/** Milliseconds that a pair takes: the middle and the quarters of each, and how far apart neighbours are. */
export interface Times {
  what: string;
  there: [number, number, number];
  nowhere: [number, number, number];
  /** the middle of the differences of neighbours */
  apart: number;
  /** how far from nothing that middle may lie by what else the machine does (95 of 100 times) */
  noise: number;
}

type Which = 'there' | 'nowhere';

/** What is asked, and what is made ready for it, which is not timed. Counted on by one with each question. */
export interface Asking {
  ready?: (count: number) => Promise<unknown>;
  ask: (which: Which, count: number) => PromiseLike<unknown>;
}

/** From one address only so many are answered in a minute: connections from another each time. */
export const fromElsewhere = (count: number) =>
  new Connections({ localAddress: `127.0.0.${2 + (count % 250)}` });

/** What is asked of a pair of addresses. */
export const getting = (stranger: Agent, pair: Pair): Asking => ({
  ask: async (which, count) => {
    const agent = fromElsewhere(count);
    await stranger.get(pair[which]).agent(agent);
    agent.destroy();
  },
});

/** Asks both in turn, A B B A, `rounds` times. */
export async function timesOf(what: string, { ready, ask: once }: Asking, rounds: number): Promise<Times> {
  const times: Record<Which, number[]> = { there: [], nowhere: [] };
  let count = 0;
  const ask = async (which: Which) => {
    count += 1;
    await ready?.(count);
    const started = performance.now();
    await once(which, count);
    times[which].push(performance.now() - started);
  };
  for (let round = -5; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['there', 'nowhere'] as const) : (['nowhere', 'there'] as const);
    for (const which of order) {
      await ask(which);
    }
    if (round < 0) {
      times.there = [];
      times.nowhere = [];
    }
  }
  const summary = (values: number[]): [number, number, number] => [
    quantile(values, 0.25),
    quantile(values, 0.5),
    quantile(values, 0.75),
  ];
  const apart = times.there.map((time, at) => time - (times.nowhere[at] ?? NaN));
  const noise = (1.57 * (quantile(apart, 0.75) - quantile(apart, 0.25))) / Math.sqrt(rounds);
  return {
    what,
    there: summary(times.there),
    nowhere: summary(times.nowhere),
    apart: quantile(apart, 0.5),
    noise,
  };
}
