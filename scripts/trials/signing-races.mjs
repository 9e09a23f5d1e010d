// Two who sign, one who signs and refuses, sign against withdraw, sign against replace: each ends in one legal state.
import { runNode } from '../lib/run.mjs';

/** `npm run trial -- signing-races [rounds]`, 200 rounds of each race on a real database unless told. */
export async function trial([rounds = '200']) {
  const env = { ...process.env, SIGNING_RACES: rounds };
  const file = 'server/src/features/adjustment/signing-races.test.ts';
  return (await runNode(['scripts/jest.mjs', file], { env })) === 0;
}
