import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * When a meeting of fullmäktige was announced (KL 5:13), and with it each of its items; and that all present agreed to
 * decide one that was not (KL 5:52).
 */
export class Announcement1764300000020 implements MigrationInterface {
  name = 'Announcement1764300000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE meeting ADD COLUMN announced_on date;
ALTER TABLE agenda_item
  ADD COLUMN announced_on date,
  ADD COLUMN agreed_at timestamptz,
  ADD COLUMN agreed_by uuid CONSTRAINT fk_agenda_item_agreed_by REFERENCES person (id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
