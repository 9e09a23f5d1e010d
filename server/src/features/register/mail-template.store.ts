import { IsNull, type EntityManager } from 'typeorm';
import { MailTemplate } from './mail-template.entity.js';

/** Whose words: an organisation's own, or those of a board of it. */
export interface MailTemplateOwner {
  organisationId: string;
  boardId: string | null;
}

export function findMailTemplate(
  tx: EntityManager,
  { organisationId, boardId }: MailTemplateOwner,
): Promise<MailTemplate | null> {
  return tx.getRepository(MailTemplate).findOneBy({ organisationId, boardId: boardId ?? IsNull() });
}

export function saveMailTemplate(tx: EntityManager, template: MailTemplate): Promise<MailTemplate> {
  return tx.getRepository(MailTemplate).save(template);
}
