import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom anybody tells that something of an organisation's is not accessible (lag 2018:1937, 13 §). */
export class AccessibilityContact1764700000070 implements MigrationInterface {
  name = 'AccessibilityContact1764700000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation ADD accessibility_email text, ADD accessibility_phone text;
      CREATE INDEX ix_organisation_accessibility ON organisation (name_key)
        WHERE accessibility_email IS NOT NULL OR accessibility_phone IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_organisation_accessibility;
      ALTER TABLE organisation DROP accessibility_email, DROP accessibility_phone;
    `);
  }
}
