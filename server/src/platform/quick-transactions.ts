import type { DataSource } from 'typeorm';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** Begins a transaction at its level in one statement: TypeORM begins it in one, and says at which level in another. */
class QuickRunner extends PostgresQueryRunner {
  override async startTransaction(level?: IsolationLevel): Promise<void> {
    if (this.transactionDepth > 0 || level === undefined) {
      await super.startTransaction(level);
      return;
    }
    this.isTransactionActive = true;
    await this.query(`START TRANSACTION ISOLATION LEVEL ${level}`);
    this.transactionDepth += 1;
  }
}

/**
 * Every transaction that TypeORM begins of this data source is begun so from here on; `reading` (database.ts) begins its own on the way with what is
 * asked first, and nothing in it may begin another. The data source has no subscribers, who would be told by TypeORM of when one begins.
 */
export function beginQuickly(dataSource: DataSource): DataSource {
  const driver = dataSource.driver as PostgresDriver;
  driver.createQueryRunner = (mode) => new QuickRunner(driver, mode);
  return dataSource;
}
