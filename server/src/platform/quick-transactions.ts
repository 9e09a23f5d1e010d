import type { Duplex } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** What of a connection `pg` has, and does not tell of. */
type Client = PoolClient & { connection: { stream: Duplex } };

/** Sends this in one write with what is asked before the end of this tick: each write wakes PostgreSQL, and costs more than what it says. */
export function sendWithNext(client: PoolClient): void {
  const { stream } = (client as Client).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function ask(client: PoolClient, text: string): Promise<{ command: string }> {
  try {
    return await client.query(text);
  } catch (error) {
    throw new QueryFailedError(text, undefined, error as Error);
  }
}

/**
 * A connection that breaks while it is handed out, or says so twice (what is written to it fails, and then PostgreSQL's last words are read), has
 * nobody who hears it: neither the pool nor TypeORM listens then, and an error that nobody hears ends the program.
 */
const toldAlready = (): void => undefined;

/**
 * Transactions on fewer ways to the database and back than TypeORM's (decision 099): one begins on the way with what only reads, and ends on the way
 * with the last that it writes.
 */
export class QuickRunner extends PostgresQueryRunner {
  /** as which the transaction runs, where that is another than the owner of the tables */
  role = '';
  private onItsWay: Promise<unknown> | undefined;

  /** Resolves when all that has been sent ahead has succeeded. Nothing that writes may be asked before that. */
  async arrived(): Promise<void> {
    await this.onItsWay;
  }

  /** Leaves what has been asked on its way: it has succeeded before more is asked, and before the transaction is said to be kept. */
  sendAhead(asked: Promise<unknown>): void {
    // who waits for it is told
    asked.catch(() => undefined);
    this.onItsWay = asked;
  }

  override async query(text: string, values?: unknown[], isStructured = false): Promise<unknown> {
    await this.arrived();
    return super.query(text, values, isStructured);
  }

  /** In one statement, where TypeORM begins it in one, and says at which level in another. */
  override async startTransaction(level?: IsolationLevel): Promise<void> {
    if (this.transactionDepth > 0 || level === undefined) {
      await super.startTransaction(level);
      return;
    }
    const client = (await this.connect()) as PoolClient;
    sendWithNext(client);
    this.sendAhead(ask(client, `START TRANSACTION ISOLATION LEVEL ${level}`));
    this.isTransactionActive = true;
    this.transactionDepth += 1;
  }

  /** @throws what was sent ahead and failed, or that PostgreSQL has not kept it */
  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth !== 1) {
      await super.commitTransaction();
      return;
    }
    const client = (await this.connect()) as PoolClient;
    // it is over however this is answered: after a statement that failed PostgreSQL takes COMMIT for ROLLBACK, and says so
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    const { command } = await ask(client, 'COMMIT');
    await this.arrived();
    if (command !== 'COMMIT') {
      throw new Error('A statement of the transaction failed, and what asked it went on');
    }
  }

  override async rollbackTransaction(): Promise<void> {
    this.onItsWay = undefined;
    await super.rollbackTransaction();
  }
}

/** Leaves a statement of a transaction on its way; outside of one it is waited for. */
export async function sendAhead({ queryRunner }: EntityManager, asked: Promise<unknown>): Promise<void> {
  if (queryRunner instanceof QuickRunner && queryRunner.isTransactionActive) {
    queryRunner.sendAhead(asked);
  } else {
    await asked;
  }
}

/**
 * Every transaction that TypeORM begins of this data source is begun so from here on; `reading` (database.ts) begins its own on the way with what is
 * asked first, and nothing in it may begin another. The data source has no subscribers, who would be told by TypeORM of when one begins.
 */
export function beginQuickly(dataSource: DataSource): DataSource {
  const driver = dataSource.driver as PostgresDriver;
  driver.createQueryRunner = (mode) => new QuickRunner(driver, mode);
  (driver.master as Pool).on('acquire', (client) => {
    if (!client.listeners('error').includes(toldAlready)) {
      client.on('error', toldAlready);
    }
  });
  return dataSource;
}
