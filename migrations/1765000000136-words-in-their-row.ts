import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The words of a row are looked through where it is cheaper than to ask the index of words (decision 102). Out of their row, in the table
 * behind it, each cost ten times what it costs to look through them. From here on they lie in the row where there is room: what is
 * written before stays as it is until it is written anew.
 */
const TABLES = ['search_row', 'public_search_row', 'attachment_search_row'];

export class WordsInTheirRow1765000000136 implements MigrationInterface {
  name = 'WordsInTheirRow1765000000136';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} SET (toast_tuple_target = 8160);
        ALTER TABLE ${table} ALTER COLUMN words SET STORAGE MAIN;`);
    }
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
