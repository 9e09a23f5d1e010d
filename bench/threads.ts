import { print } from '../server/src/features/printing/print.js';
import { richProtocol } from '../server/test/rich-protocol.js';
import { openHouse, type Caller } from './house.js';
import type { Outcome } from './judge.js';
import { quantile } from './measure.js';

const PAIRS = 12;
const PINGS = 100;
/** items of the protocol: some sixty pages */
const ITEMS = 120;

/** The slowest of a hundred answers to the smallest question there is, asked one after the other. */
async function slowestPing(ask: Caller): Promise<number> {
  let slowest = 0;
  for (let ping = 0; ping < PINGS; ping += 1) {
    const asked = performance.now();
    await ask('/api/session');
    slowest = Math.max(slowest, performance.now() - asked);
  }
  return slowest;
}

/** Whether others are answered while protocols are drawn without a pause. */
export async function measureThreads(): Promise<Outcome[]> {
  const house = await openHouse();
  const { items, ...rest } = richProtocol({ files: {} });
  const long = {
    ...rest,
    items: Array.from({ length: ITEMS }, (_, i) => items[i % items.length] ?? []).flat(),
  };
  try {
    await Promise.all([print(long, []), slowestPing(house.admin)]);
    const costs: { base: number; tested: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const base = await slowestPing(house.admin);
      let isAsked = true;
      const drawing = (async () => {
        while (isAsked) {
          await print(long, []);
        }
      })();
      const tested = await slowestPing(house.admin);
      isAsked = false;
      await drawing;
      costs.push({ base, tested });
    }
    const ratios = costs.map(({ base, tested }) => tested / base);
    return [
      {
        id: 'P8',
        ratio: quantile(ratios),
        quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
        base: quantile(costs.map(({ base }) => base)),
        tested: quantile(costs.map(({ tested }) => tested)),
      },
    ];
  } finally {
    await house.close();
  }
}
