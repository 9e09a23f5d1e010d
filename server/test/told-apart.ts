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

/** Asks both of a pair in turn, A B B A, `rounds` times. */
export async function timesOf(stranger: Agent, pair: Pair, rounds: number): Promise<Times> {
  const times: Record<'there' | 'nowhere', number[]> = { there: [], nowhere: [] };
  let count = 0;
  const ask = async (which: 'there' | 'nowhere') => {
    count += 1;
    // from one address only so many are answered in a minute
    const agent = new Connections({ localAddress: `127.0.0.${2 + (count % 250)}` });
    const asked = stranger.get(pair[which]).agent(agent);
    const started = performance.now();
    await asked;
    times[which].push(performance.now() - started);
    agent.destroy();
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
    what: pair.what,
    there: summary(times.there),
    nowhere: summary(times.nowhere),
    apart: quantile(apart, 0.5),
    noise,
  };
}
