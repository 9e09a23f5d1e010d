import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Extracts to parties in a matter that is appealed by förvaltningsbesvär: that an order was to parties, and the day on which each
 * of them got the decision (FL 33, 44 §§). Both are only ever added to.
 */
export class Parties1764600000271 implements MigrationInterface {
  name = 'Parties1764600000271';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE party_dispatch (
  dispatch_id uuid CONSTRAINT pk_party_dispatch PRIMARY KEY
    CONSTRAINT fk_party_dispatch_dispatch REFERENCES dispatch (id),
  instance text NOT NULL CONSTRAINT ck_party_dispatch_instance CHECK (trim(instance) <> '')
);
CREATE TRIGGER party_dispatch_stands BEFORE UPDATE OR DELETE ON party_dispatch
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE party_receipt (
  id uuid CONSTRAINT pk_party_receipt PRIMARY KEY,
  delivery_id uuid NOT NULL CONSTRAINT fk_party_receipt_delivery REFERENCES delivery (id),
  received_on date NOT NULL,
  manner text NOT NULL
    CONSTRAINT ck_party_receipt_manner CHECK (manner IN ('acknowledged', 'in-person', 'simplified', 'other')),
  note text,
  noted_by uuid NOT NULL CONSTRAINT fk_party_receipt_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL
);
CREATE INDEX ix_party_receipt_delivery ON party_receipt (delivery_id);
CREATE TRIGGER party_receipt_stands BEFORE UPDATE OR DELETE ON party_receipt
  FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
