import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * An invitation leads to whoever reads the mail of an address. When a person gets another address, links that were sent to the one before open nothing any longer,
 * whichever way it was changed.
 */
const END = `
CREATE FUNCTION end_invitations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE invitation SET expires_at = least(expires_at, created_at)
   WHERE person_id = NEW.id AND accepted_at IS NULL AND lower(email) IS DISTINCT FROM NEW.email_key;
  RETURN NULL;
END $$;
CREATE TRIGGER person_ends_invitations AFTER UPDATE OF email_key ON person FOR EACH ROW
  WHEN (OLD.email_key IS DISTINCT FROM NEW.email_key) EXECUTE FUNCTION end_invitations();
CREATE INDEX ix_invitation_person ON invitation (person_id);
`;

/** Invitations to an address end with it. */
export class InvitationsEnd1765000000011 implements MigrationInterface {
  name = 'InvitationsEnd1765000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(END);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
