import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONFLICTS = `
-- an auditor holds no other role on the same days in the organisation (KL 4:4-5): an auditor's row beside any other's
ALTER TABLE membership ADD CONSTRAINT ex_membership_auditor EXCLUDE USING gist
  (person_id WITH =, organisation_id WITH =, ((role = 'auditor')::int) WITH <>, daterange(from_day, until_day, '[]') WITH &&)
  WHERE (role <> 'reader');
-- a data-protection officer does not handle what he looks after (GDPR 38.6)
ALTER TABLE membership ADD CONSTRAINT ex_membership_officer EXCLUDE USING gist
  (person_id WITH =, organisation_id WITH =, ((role = 'data-protection-officer')::int) WITH <>, daterange(from_day, until_day, '[]') WITH &&)
  WHERE (role IN ('data-protection-officer', 'administrator', 'secretary', 'registrar'));
-- a role that nobody knows would be a right that nobody sees
ALTER TABLE membership ADD CONSTRAINT ck_membership_role CHECK (role IN (
  'administrator', 'registrar', 'secretary', 'chair', 'vice-chair', 'member', 'substitute', 'official',
  'archivist', 'data-protection-officer', 'auditor', 'reader'));
`;

/** Which roles there are, and which of them one person may not hold at once. */
export class RoleConflicts1764940000201 implements MigrationInterface {
  name = 'RoleConflicts1764940000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFLICTS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
