import type { LinkRow } from './evidence.store.js';

/** What a link's hash is over, put together without the database: docs/evidence-log.md. */
export function evidenceText(link: LinkRow): string {
  const text = (value: string | null) => JSON.stringify(value);
  const parts = [
    ...[text('klubbat-evidence-1'), text(link.chain), String(link.sequence), text(link.previous)],
    ...[link.eventId, text(link.at), text(link.actorId), text(link.organisationId), text(link.meetingId)],
    ...[text(link.action), text(link.subjectId), link.details, text(link.requestId)],
  ];
  return `[${parts.join(', ')}]`;
}
