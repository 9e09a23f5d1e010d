import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startTestCluster } from '../server/test/test-cluster.js';
import { measureApi } from './api.js';
import { judge, type Outcome, type Target } from './judge.js';
import { measureGrowth } from './growth.js';
import { measureLists } from './lists.js';
import { measureLive } from './live.js';
import { measureMail } from './mail.js';
import { measurePdf } from './pdf.js';
import { measureSearch } from './search.js';
import { measureStart } from './start.js';
import { summaryOf, tableOf } from './report.js';
import { measureThreads } from './threads.js';
import { measureWeb } from './web.js';

/** One file for each; the name is what `--only` chooses by, and the key in targets.json. */
const GROUPS: Record<string, (say: (line: string) => void) => Promise<Outcome[]>> = {
  lists: measureLists,
  api: measureApi,
  pdf: measurePdf,
  threads: measureThreads,
  search: measureSearch,
  web: measureWeb,
  start: measureStart,
  mail: measureMail,
  live: measureLive,
};

/** Only when they are asked for: they take long. */
const LONG: typeof GROUPS = { growth: measureGrowth };

const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(GROUPS);
const targets = JSON.parse(readFileSync(new URL('targets.json', import.meta.url), 'utf8')) as Record<
  string,
  Target[]
>;

const stopCluster = await startTestCluster();
try {
  const verdicts = [];
  for (const name of chosen) {
    const measure = GROUPS[name] ?? LONG[name];
    if (measure === undefined) {
      throw new Error(
        `No group is called ${name}. There are: ${Object.keys({ ...GROUPS, ...LONG }).join(', ')}`,
      );
    }
    say(`${name} …`);
    verdicts.push(...judge(targets[name] ?? [], await measure((line) => say(`  ${line}`))));
  }
  if (verdicts.length > 0) {
    say(`\n${tableOf(verdicts)}\n`);
    say(summaryOf(verdicts));
  }
  process.exitCode = verdicts.some(({ mark }) => mark === 'missed') ? 1 : 0;
} finally {
  await stopCluster();
}
