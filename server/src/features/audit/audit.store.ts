import type { EntityManager } from 'typeorm';
import { inPortions } from '../../platform/portions.js';
import type { Work } from '../../platform/work.js';
import { AuditEvent } from './audit-event.entity.js';

/** The closed list of what is recorded. A word that has been stored is never reused for something else. */
export type AuditAction =
  | 'organisation.created'
  | 'organisation.updated'
  | 'clock.confirmed'
  | 'data-correction.asked'
  | 'data-correction.settled'
  | 'retention.decided'
  | 'retention.removed'
  | 'access-notes.removed'
  | 'document-template.updated'
  | 'mail-template.updated'
  | 'board.created'
  | 'board.updated'
  | 'board.next-paragraph-set'
  | 'presentation.updated'
  | 'presentation.published'
  | 'open-document.added'
  | 'open-document.updated'
  | 'open-document.published'
  | 'open-document.withdrawn'
  | 'open-document.removed'
  | 'person.added'
  | 'person.updated'
  | 'profile.updated'
  | 'membership.added'
  | 'membership.updated'
  | 'membership.ended'
  | 'seats.added'
  | 'seat.updated'
  | 'seat.removed'
  | 'call-order.set'
  | 'register.imported'
  | 'address.added'
  | 'address.updated'
  | 'invitation.created'
  | 'invitation.accepted'
  | 'session.opened'
  | 'session.closed'
  | 'session.refused'
  | 'session.proved'
  | 'access-token.made'
  | 'access-token.revoked'
  | 'one-time-code.set-up'
  | 'one-time-code.removed'
  | 'passkey.added'
  | 'passkey.renamed'
  | 'passkey.removed'
  | 'subscription.confirmed'
  | 'subscription.ended'
  | 'calendar-address.made'
  | 'calendar-address.revoked'
  | 'e-identity.linked'
  | 'e-identity.refused'
  | 'e-identity.removed'
  | 'meeting.created'
  | 'meeting.imported'
  | 'meeting.updated'
  | 'meeting.numbered'
  | 'meeting-person.added'
  | 'meeting-person.updated'
  | 'meeting-person.removed'
  | 'officers.set'
  | 'attendance.set'
  | 'attendance.filled'
  | 'attendance.arrived'
  | 'attendance.left'
  | 'attendance.began-serving'
  | 'attendance.stopped-serving'
  | 'attendance.undone'
  | 'meeting.ended'
  | 'meeting.adjourned'
  | 'meeting.resumed'
  | 'meeting.cancelled'
  | 'convening.sent'
  | 'convening.answered'
  | 'convening.reminded'
  | 'convening-mail.settled'
  | 'substitute.called'
  | 'substitute.released'
  | 'agenda-item.opened'
  | 'agenda.ordered'
  | 'agenda-item.created'
  | 'agenda-item.updated'
  | 'agenda-item.restored'
  | 'agenda-item.renumbered'
  | 'agenda-item.removed'
  | 'agenda-item.withdrawn'
  | 'agenda-item.withdrawal-taken-back'
  | 'speaker.added'
  | 'speaker.began'
  | 'speaker.ended'
  | 'speaker.struck'
  | 'speakers.ordered'
  | 'handed-in.received'
  | 'handed-in.withdrawn'
  | 'handed-in.taken'
  | 'handed-in.put-aside'
  | 'vote.opened'
  | 'vote.closed'
  | 'vote.cancelled'
  | 'vote.corrected'
  | 'finding.reason-given'
  | 'opinion.due-set'
  | 'opinion.text-handed-in'
  | 'agenda-item.taken-up'
  | 'case.dismissed'
  | 'case.waits-again'
  | 'agenda-item.earlier-named'
  | 'assembly-matter.added'
  | 'assembly-matter.updated'
  | 'assembly-matter.removed'
  | 'assembly-matter.linked'
  | 'agenda-item.announced'
  | 'agenda-item.consent-noted'
  | 'meeting.announced'
  | 'memorandum.begun'
  | 'memorandum.expected'
  | 'memorandum.promised'
  | 'memorandum.updated'
  | 'memorandum.sent'
  | 'memorandum.withdrawn'
  | 'memorandum.reopened'
  | 'memorandum.returned'
  | 'memorandum.accepted'
  | 'meeting.material-deadline-set'
  | 'election.entered'
  | 'attachment.added'
  | 'attachment.updated'
  | 'attachment.removed'
  | 'attachment.ordered'
  | 'review.begun'
  | 'review.changed'
  | 'review.ended'
  | 'review.suggestion-decided'
  | 'review.verdict-given'
  | 'brief.released'
  | 'brief.withdrawn'
  | 'adjustment.sent'
  | 'notes.finished'
  | 'adjustment.signed'
  | 'signing.refused'
  | 'adjustment.adjusted'
  | 'adjustment.withdrawn'
  | 'adjustment.refused'
  | 'adjustment.signer-replaced'
  | 'adjustment.referred-to-body'
  | 'adjustment.adjusted-by-body'
  | 'adjustment.reminded'
  | 'adjustment.announced'
  | 'adjustment.appeal-period-over'
  | 'adjustment.notice-taken-down'
  | 'notice-board.opened'
  | 'notice-board.changed'
  | 'notice.was-down'
  | 'notice.gap-settled'
  | 'notice.evidence-added'
  | 'delegated-decision.announced'
  | 'delegated-decision.notice-taken-down'
  | 'appeal.received'
  | 'appeal.step-noted'
  | 'adjustment.archived'
  | 'correction.registered'
  | 'correction.published'
  | 'correction.unpublished'
  | 'agenda-item.copied'
  | 'meeting-plan.saved'
  | 'meeting-plan.meetings-created'
  | 'case-step.planned'
  | 'case-step.changed'
  | 'case-step.fulfilled'
  | 'case-step.removed'
  | 'assignment.given'
  | 'assignment.changed'
  | 'assignment.reported'
  | 'later-news.noted'
  | 'later-news.taken-back'
  | 'news.sent'
  | 'other-sending.noted'
  | 'adjustment.signature-written'
  | 'adjustment.sealed'
  | 'extract.sealed'
  | 'signing-authority.made'
  | 'decision-letter.made'
  | 'incoming.registered'
  | 'recipient.reason-given'
  | 'incoming.moved'
  | 'incoming.came-by-mail'
  | 'incoming.put-aside'
  | 'dispatch.ordered'
  | 'delivery.retried'
  | 'delivery.arrived'
  | 'delivery.confirmed'
  | 'delivery.link-revoked'
  | 'delivery.bounced'
  | 'party-receipt.noted'
  | 'diary-hook.set'
  | 'diary-hook.removed'
  | 'diary-call.again'
  | 'delivery.mail-attached'
  | 'joint-request.made'
  | 'joint-request.updated'
  | 'joint-request.closed'
  | 'joint-request.reminded'
  | 'joint-asked.noted'
  | 'joint-asked.taken-up'
  | 'joint-decision.noted'
  | 'joint-decision.superseded'
  | 'publication.begun'
  | 'publication.submitted'
  | 'publication.sent-back'
  | 'publication.published'
  | 'publication.withdrawn'
  | 'publication.corrected'
  | 'archive-package.made'
  | 'file.infected'
  | 'mail.left-aside';

export interface AuditRecord {
  action: AuditAction;
  organisationId?: string | null;
  meetingId?: string | null;
  subjectId?: string | null;
  details?: Record<string, unknown>;
}

/** Who tells of it. Without anybody: one who has not said who he is. */
type Telling = Pick<Work, 'tx' | 'now' | 'requestId'> & { actor: Work['actor'] | undefined };

/** Adds one event, in the transaction of what it tells of: either both stand or neither. */
export function record(work: Telling, event: AuditRecord): Promise<void> {
  return recordAll(work, [event]);
}

/** Adds many events of one act. */
export async function recordAll(work: Telling, events: AuditRecord[]): Promise<void> {
  const rows = events.map((event) => ({
    at: work.now,
    actorId: work.actor?.personId ?? null,
    organisationId: event.organisationId ?? null,
    meetingId: event.meetingId ?? null,
    action: event.action,
    subjectId: event.subjectId ?? null,
    details: {
      ...event.details,
      ...(work.actor?.token === undefined ? {} : { byToken: work.actor.token.name }),
    },
    requestId: work.requestId,
  }));
  await inPortions(rows, (portion) => work.tx.getRepository(AuditEvent).insert(portion as never));
}

/** Adds one event of what the program did by itself: nobody asked for it. */
export async function recordOwn(tx: EntityManager, now: Date, event: AuditRecord): Promise<void> {
  const row = {
    at: now,
    actorId: null,
    organisationId: event.organisationId ?? null,
    meetingId: event.meetingId ?? null,
    action: event.action,
    subjectId: event.subjectId ?? null,
    details: event.details ?? {},
    requestId: null,
  };
  await tx.getRepository(AuditEvent).insert(row as never);
}

export interface EventsAbout {
  meetingId: string;
  /** left out: all of the meeting */
  subjects?: readonly string[];
}

export interface EventRow {
  id: string;
  at: Date;
  actor: string | null;
  action: string;
  subjectId: string | null;
  details: Record<string, unknown>;
}

/** Events of one meeting (or of some things in it), the latest first, `limit` of them below `before`. */
export function findMeetingEvents(
  tx: EntityManager,
  { meetingId, subjects }: EventsAbout,
  before: string | undefined,
  limit: number,
): Promise<EventRow[]> {
  return tx.query(
    `SELECT e.id::text AS id, e.at, p.name AS actor, e.action, e.subject_id AS "subjectId", e.details
       FROM audit_event e LEFT JOIN person p ON p.id = e.actor_id
      WHERE e.meeting_id = $1 AND ($2::bigint IS NULL OR e.id < $2::bigint)
        AND ($4::uuid[] IS NULL OR e.subject_id = ANY ($4))
      ORDER BY e.id DESC LIMIT $3`,
    [meetingId, before ?? null, limit, subjects ?? null],
  );
}
