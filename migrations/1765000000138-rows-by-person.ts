import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What stands of a person in meetings is found by her: `attendance` was read from end to end twice when it was told to her what is kept, and twice
 * more for each who was taken out of a meeting, since the keys that lead here are looked for then.
 */
export class RowsByPerson1765000000138 implements MigrationInterface {
  name = 'RowsByPerson1765000000138';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_attendance_person ON attendance (meeting_person_id);
      CREATE INDEX ix_attendance_serves_for ON attendance (serves_for_id) WHERE serves_for_id IS NOT NULL;
      CREATE INDEX ix_attendance_act_serves_for ON attendance_act (serves_for_id) WHERE serves_for_id IS NOT NULL;
      CREATE INDEX ix_officer_person ON officer (meeting_person_id);
      CREATE INDEX ix_signer_person ON signer (meeting_person_id);
      CREATE INDEX ix_signature_account ON signature (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX ix_letter_person ON letter (person_id);
      CREATE INDEX ix_round_mail_person ON round_mail (person_id);
      CREATE INDEX ix_signer_paragraph_person ON signer_paragraph (meeting_person_id);
      CREATE INDEX ix_invitation_meeting_person ON invitation (meeting_person_id);
      CREATE INDEX ix_refusal_account ON refusal (account_id);
      CREATE INDEX ix_assembly_matter_mover_person ON assembly_matter_mover (person_id);
      CREATE INDEX ix_review_note_person ON review_note (person_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
