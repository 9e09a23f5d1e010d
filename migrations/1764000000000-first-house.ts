import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GUARDS } from './first-house-guards.js';
import { TABLES } from './first-house-tables.js';

/*
 * The first house. What must never break is guarded here, not only in code: unique § numbers in a series,
 * no change to a submitted version, a signature or an audit event, no change to a § that lies in an adjustment.
 */
export class FirstHouse1764000000000 implements MigrationInterface {
  name = 'FirstHouse1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARDS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
