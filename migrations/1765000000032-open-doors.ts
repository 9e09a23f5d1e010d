import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What the open pages ask of that no open page may show (decision 086): how many meetings a board had been given on a day, and what has been
 * corrected in a public version. They are functions of the owner, and tell that alone. Policies of the open doors themselves are made when
 * the program starts, for they name a role.
 */
export class OpenDoors1765000000032 implements MigrationInterface {
  name = 'OpenDoors1765000000032';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    await runner.query(`
-- which meeting of its board this is on its day: 1 for the one it was given first
CREATE FUNCTION place_of_day(board uuid, of_day date, meeting uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
  SELECT count(*) + 1 FROM meeting other WHERE other.board_id = board AND other.day = of_day AND other.id < meeting $$;

ALTER FUNCTION public_corrections(uuid) SECURITY DEFINER SET search_path = ${schema}, pg_temp;

-- a text is asked for the public versions in which it is
CREATE INDEX ix_public_attachment_row_sha256 ON public_attachment_row USING hash (sha256);
CREATE INDEX ix_open_document_file ON open_document (file_id);
CREATE INDEX ix_organisation_logo ON organisation (logo_file_id) WHERE logo_file_id IS NOT NULL;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
