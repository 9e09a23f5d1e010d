import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A reason was kept under the name of the one whom it concerns. Two people of a meeting may bear one name: from here on it
 * is kept under the person's key in the meeting.
 */
export class ReasonsByPerson1764300000040 implements MigrationInterface {
  name = 'ReasonsByPerson1764300000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
UPDATE finding_reason SET about = found.key
  FROM (SELECT DISTINCT ON (i.id, p.name) i.id, p.name, p.key
          FROM agenda_item i JOIN meeting_person p ON p.meeting_id = i.meeting_id
         ORDER BY i.id, p.name, p.position) AS found
 WHERE found.id = finding_reason.agenda_item_id AND found.name = finding_reason.about AND about <> '';`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
