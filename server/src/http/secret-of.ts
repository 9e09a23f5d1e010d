import type { Access } from '../platform/work.js';
import type { Subject } from '../policies/may.js';

/** What is secret by its subject is noted as read by the id in the address. */
export function secretOf(subject: Subject & { meeting?: { id: string } }, params: unknown): Access {
  const { id } = params as { id?: string };
  const meetingId = subject.meeting?.id;
  return {
    organisationId: subject.organisationId,
    kind: 'secret',
    thingId: id ?? meetingId ?? subject.organisationId,
    meetingId,
  };
}
