import { parseArgs } from 'node:util';
import { entities } from '../../server/src/app/entities.js';
import { systemClock } from '../../server/src/platform/clock.js';
import { readConfig } from '../../server/src/platform/config.js';
import { migrate, openDatabase } from '../../server/src/platform/database.js';
import { findDatabase } from '../../server/src/platform/find-database.js';
import { tellCounts } from './counts.js';
import { generate } from './generate.js';
import { plans } from './plan.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, at: { type: 'string' }, password: { type: 'string' } },
});
const [name = ''] = positionals;
const plan = plans[name];
const at = values.at === undefined ? systemClock() : new Date(values.at);

if (plan === undefined || Number.isNaN(at.getTime())) {
  const known = Object.keys(plans).join(' | ');
  say(`npm run generate -- ${known} [--seed=word] [--at=2026-03-02T09:00:00Z] [--password=for everybody]`);
  process.exitCode = 2;
} else {
  const { connection, close } = await findDatabase(readConfig(process.env), say);
  try {
    const dataSource = await openDatabase(connection, entities, () => undefined);
    try {
      await migrate(dataSource);
      const { seed = 'klubbat', password } = values;
      await generate(dataSource, { plan, seed, at, password, say });
      await tellCounts(dataSource, say);
    } finally {
      await dataSource.destroy();
    }
  } catch (error) {
    say(`Nothing was generated: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    await close();
  }
}
