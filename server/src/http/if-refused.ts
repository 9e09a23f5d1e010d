import type { DataSource } from 'typeorm';
import { databaseFault } from '../platform/database-fault.js';
import { writing } from '../platform/database.js';
import { Fault } from '../platform/errors.js';
import type { Work } from '../platform/work.js';

type OnRefusal = Parameters<Work['ifRefused']>[0];

function refusalOf(error: unknown): Fault | undefined {
  const code = databaseFault(error);
  return error instanceof Fault ? error : code === undefined ? undefined : new Fault(code);
}

/** What is to stand although a request was refused and its transaction rolled back: that it was refused. */
export class IfRefused {
  private readonly before: OnRefusal[] = [];
  private readonly after: OnRefusal[] = [];

  readonly add: Work['ifRefused'] = (write, when) => {
    (when === 'answered' ? this.after : this.before).push(write);
  };

  /** Writes it in a transaction of its own, before the answer; what is to stand later when this has been given. */
  async write(dataSource: DataSource, error: unknown): Promise<void> {
    await writeAll(dataSource, error, this.before);
    setImmediate(() => {
      void writeAll(dataSource, error, this.after).catch(() => undefined);
    });
  }
}

async function writeAll(dataSource: DataSource, error: unknown, asked: readonly OnRefusal[]): Promise<void> {
  const fault = refusalOf(error);
  if (fault === undefined || asked.length === 0) {
    return;
  }
  await writing(dataSource, async (tx) => {
    for (const write of asked) {
      await write(tx, fault);
    }
  });
}
