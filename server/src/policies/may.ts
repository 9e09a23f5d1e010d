import type { Action, MandateRole } from '@klubbat/shared/vocabulary/roles';
import { actions, mandateRoles } from '@klubbat/shared/vocabulary/roles';

/** Who asks, as far as a policy must know. */
export interface Holder {
  /** the one administrator of the installation */
  admin: boolean;
  /** mandates that hold today */
  mandates: readonly { organisationId: string; boardId: string | null; role: MandateRole }[];
}

/**
 * What an action is about. `named`: the actor is named in the meeting itself (an adjuster, say); `asked`: he is asked to
 * review the draft that it is about.
 */
export interface Subject {
  organisationId: string;
  boardId?: string | null;
  named?: boolean;
  asked?: boolean;
  /** it is, or holds, what is secret: to read it asks for more than to read its meeting */
  secret?: boolean;
}

/** Which roles may do what, in the board or the organisation of their mandate. */
const allowed: Record<Action, readonly MandateRole[]> = {
  'organisation.create': [],
  'organisation.administer': ['administrator'],
  'board.administer': ['administrator', 'secretary'],
  // what a board or an organisation tells of itself to anyone
  'presentation.write': ['administrator', 'secretary'],
  'meeting.read': mandateRoles,
  // a secret § is for those who write it and those who decide it, not for the rest of the house (OSL 8:2)
  'meeting.read-secret': ['administrator', 'secretary', 'chair', 'vice-chair', 'member', 'substitute'],
  'meeting.write': ['administrator', 'secretary'],
  'meeting.hand-in': ['chair', 'vice-chair', 'member', 'substitute'],
  'meeting.review': ['administrator', 'secretary'],
  'meeting.send-for-adjustment': ['administrator', 'secretary'],
  // the chair or the body decides; the secretary registers it, and names who did
  'meeting.correct': ['administrator', 'secretary'],
  'meeting.dispatch': ['administrator', 'secretary', 'registrar'],
  // what is published is read by two: one who prepares it and one who approves it
  'meeting.publish': ['administrator', 'secretary', 'registrar'],
  // what is handed over for keeping; what is secret of it asks for `meeting.write` too
  'meeting.archive': ['administrator', 'secretary', 'registrar'],
  // what officials submit is read by those who prepare the meeting, not by those who decide at it
  'memorandum.write': ['administrator', 'secretary', 'official'],
  'case.plan': ['administrator', 'secretary', 'official'],
  // what comes in may hold secrets until somebody has read it
  'incoming.read': ['administrator', 'secretary', 'registrar', 'chair', 'vice-chair', 'official'],
  'incoming.register': ['administrator', 'secretary', 'registrar'],
  'person.invite': ['administrator', 'secretary'],
};

/** A person named in a meeting (by link to the register) may read that meeting and hand in there, whatever his mandates. */
const allowedToNamed: readonly Action[] = ['meeting.read', 'meeting.read-secret', 'meeting.hand-in'];

/** One who is asked to review takes part in that round, whatever his mandates. */
const allowedToAsked: readonly Action[] = ['meeting.review'];

/**
 * May this actor do this with this subject? Isolation is by mandate: a mandate counts only in its own organisation,
 * and a mandate in a board only in that board. The installation's administrator may do all, but never sign for
 * another (which is no action here: signing asks who one is).
 */
export function may(actor: Holder, action: Action, subject: Subject): boolean {
  if (action === 'meeting.read' && subject.secret === true) {
    return may(actor, 'meeting.read-secret', subject);
  }
  if (actor.admin) {
    return true;
  }
  if (subject.named === true && allowedToNamed.includes(action)) {
    return true;
  }
  if (subject.asked === true && allowedToAsked.includes(action)) {
    return true;
  }
  return actor.mandates.some(
    (mandate) =>
      mandate.organisationId === subject.organisationId &&
      (mandate.boardId === null || mandate.boardId === subject.boardId) &&
      allowed[action].includes(mandate.role),
  );
}

/** Where an actor may do something: the organisations as a whole, and single boards. */
export interface Scope {
  everywhere: boolean;
  organisations: string[];
  boards: string[];
}

/** Where this actor may do it by his mandates: for lists, which ask the database once and not of every row. */
export function whereMay(actor: Holder, action: Action): Scope {
  const held = actor.mandates.filter(({ role }) => allowed[action].includes(role));
  return {
    everywhere: actor.admin,
    organisations: held.flatMap(({ organisationId, boardId }) => (boardId === null ? [organisationId] : [])),
    boards: held.flatMap(({ boardId }) => (boardId === null ? [] : [boardId])),
  };
}

/** All that this actor may do with this subject: sent with a record, so that the client decides nothing. */
export function permitted(actor: Holder, subject: Subject): Action[] {
  return actions.filter((action) => may(actor, action, subject));
}

/** May the actor know that this subject exists at all? If not, the answer is the same as for what does not exist. */
export function mayKnow(actor: Holder, subject: Subject): boolean {
  return (
    actor.admin ||
    subject.named === true ||
    subject.asked === true ||
    actor.mandates.some(
      (mandate) =>
        mandate.organisationId === subject.organisationId &&
        (mandate.boardId === null || subject.boardId === undefined || mandate.boardId === subject.boardId),
    )
  );
}
