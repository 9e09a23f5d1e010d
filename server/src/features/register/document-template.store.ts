import type { EntityManager } from 'typeorm';
import { DocumentTemplate } from './document-template.entity.js';

export function findTemplate(tx: EntityManager, organisationId: string): Promise<DocumentTemplate | null> {
  return tx.getRepository(DocumentTemplate).findOneBy({ organisationId });
}

export function saveTemplate(tx: EntityManager, template: DocumentTemplate): Promise<DocumentTemplate> {
  return tx.getRepository(DocumentTemplate).save(template);
}

/** The names of all boards of an organisation, whoever may know of them: the head must have room for each. */
export async function findBoardNames(tx: EntityManager, organisationId: string): Promise<string[]> {
  const rows: { name: string }[] = await tx.query(
    'SELECT name FROM board WHERE organisation_id = $1 ORDER BY name_key',
    [organisationId],
  );
  return rows.map(({ name }) => name);
}
