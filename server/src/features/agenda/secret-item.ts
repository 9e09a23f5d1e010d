import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { SECRET_TITLE } from '@klubbat/shared/sentences/following-sentences';
import type { AgendaItem } from './agenda-item.entity.js';

/** True for an item that is secret (OSL): it names the ground. */
export function isSecret({ content }: Pick<AgendaItem, 'content'>): boolean {
  return content.confidential !== undefined;
}

/**
 * What of a secret item anybody who may read its meeting is told: its number, its case, its public title and the ground. Picked
 * field by field: one that is added to items later is not told until somebody says that it may be.
 */
export function closedView(item: AgendaItemView): AgendaItemView {
  const { id, meetingId, version, position, paragraph, label, adjustmentId, announcedOn, updatedAt } = item;
  return {
    ...{ id, meetingId, version, position, paragraph, label, adjustmentId, announcedOn, updatedAt },
    ...(item.caseNumber === undefined ? {} : { caseNumber: item.caseNumber }),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.confidential === undefined ? {} : { confidential: item.confidential }),
    title: item.publicTitle?.trim() || SECRET_TITLE,
    consent: null,
    updatedBy: null,
    closed: true,
  };
}

/** Of an item `i` in SQL: its title, or of a secret one what anybody is told. */
export const TOLD_TITLE = `CASE WHEN i.content ? 'confidential'
  THEN coalesce(nullif(btrim(i.content->>'publicTitle'), ''), '${SECRET_TITLE}') ELSE i.title END`;
