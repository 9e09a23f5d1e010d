import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Which mail a person has got in a signing round: that it is his turn, a reminder of one day, that somebody refused, that
 * the round is void. The key says that none goes twice, however many processes look for what is due.
 */
export class RoundMail1764500000021 implements MigrationInterface {
  name = 'RoundMail1764500000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round_mail (
        adjustment_id uuid NOT NULL CONSTRAINT fk_round_mail_adjustment REFERENCES adjustment (id),
        person_id uuid NOT NULL CONSTRAINT fk_round_mail_person REFERENCES person (id),
        kind text NOT NULL CONSTRAINT ck_round_mail_kind CHECK (kind IN ('turn', 'reminder', 'refused', 'void')),
        -- of a reminder the day, of a refusal its id
        about text NOT NULL,
        queued_at timestamptz NOT NULL,
        CONSTRAINT pk_round_mail PRIMARY KEY (adjustment_id, person_id, kind, about)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
