import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What became known of a delivery after it was handed over. Only ever added to, each thing once. The link by which a
 * receiver confirms is kept as its hash.
 */
export class Receipts1764600000210 implements MigrationInterface {
  name = 'Receipts1764600000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE receipt (
  id uuid CONSTRAINT pk_receipt PRIMARY KEY,
  delivery_id uuid NOT NULL CONSTRAINT fk_receipt_delivery REFERENCES delivery (id),
  kind text NOT NULL CONSTRAINT ck_receipt_kind CHECK (kind IN (
    'bounced', 'delayed', 'relayed', 'delivered', 'opened', 'confirmed', 'registered', 'replied', 'auto-replied')),
  happened_at timestamptz NOT NULL,
  noted_at timestamptz NOT NULL,
  once_key text NOT NULL CONSTRAINT uq_receipt_once UNIQUE,
  status text,
  words text,
  address text,
  name text,
  case_number text,
  document_number text,
  CONSTRAINT ck_receipt_person CHECK (kind NOT IN ('confirmed', 'registered') OR name IS NOT NULL),
  CONSTRAINT ck_receipt_registered CHECK (
    kind <> 'registered' OR case_number IS NOT NULL OR document_number IS NOT NULL)
);
CREATE INDEX ix_receipt_delivery ON receipt (delivery_id);
CREATE INDEX ix_receipt_bounced ON receipt (delivery_id) WHERE kind = 'bounced';
CREATE TRIGGER receipt_stands BEFORE UPDATE OR DELETE ON receipt
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE receipt_link (
  token_sha256 text CONSTRAINT pk_receipt_link PRIMARY KEY,
  delivery_id uuid NOT NULL CONSTRAINT fk_receipt_link_delivery REFERENCES delivery (id),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ix_receipt_link_delivery ON receipt_link (delivery_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
