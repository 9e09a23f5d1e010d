import type { Action, MandateRole } from '@klubbat/shared/vocabulary/roles';
import { actions } from '@klubbat/shared/vocabulary/roles';
import { archiveRights } from './archive.js';
import { boardRights } from './board.js';
import { caseRights } from './case.js';
import { dispatchRights } from './dispatch.js';
import { incomingRights } from './incoming.js';
import { logRights } from './log.js';
import { meetingRights } from './meeting.js';
import { memorandumRights } from './memorandum.js';
import { organisationRights } from './organisation.js';
import { personRights } from './person.js';
import { presentationRights } from './presentation.js';
import { publicationRights } from './publication.js';
import type { Rights } from './rights.js';

/** Who asks, as far as a policy must know. */
export interface Holder {
  /** the one administrator of the installation */
  admin: boolean;
  /** mandates that hold today */
  mandates: readonly { organisationId: string; boardId: string | null; role: MandateRole }[];
  /** by which a program asks for him: it narrows what he may to one organisation and some actions */
  token?: { organisationId: string; reads: readonly Action[] };
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

/** Which roles may do what, in the board or the organisation of their mandate: the tables of all subjects. */
export const rights: Rights<Action> = {
  ...organisationRights,
  ...boardRights,
  ...presentationRights,
  ...meetingRights,
  ...dispatchRights,
  ...publicationRights,
  ...archiveRights,
  ...memorandumRights,
  ...caseRights,
  ...incomingRights,
  ...personRights,
  ...logRights,
};

/** A person named in a meeting (by link to the register) may read that meeting and hand in there, whatever his mandates. */
const allowedToNamed: readonly Action[] = ['meeting.read', 'meeting.read-secret', 'meeting.hand-in'];

/** One who is asked to review takes part in that round, whatever his mandates. */
const allowedToAsked: readonly Action[] = ['meeting.review'];

/** A token holds in its own organisation and nowhere else, whatever the person is or is named in elsewhere. */
function reaches({ token }: Holder, { organisationId }: Subject): boolean {
  return token === undefined || token.organisationId === organisationId;
}

/**
 * May this actor do this with this subject? Isolation is by mandate: a mandate counts only in its own organisation,
 * and a mandate in a board only in that board. The installation's administrator may do all, but never sign for
 * another (which is no action here: signing asks who one is).
 */
export function may(actor: Holder, action: Action, subject: Subject): boolean {
  if (action === 'meeting.read' && subject.secret === true) {
    return may(actor, 'meeting.read-secret', subject);
  }
  if (!reaches(actor, subject) || actor.token?.reads.includes(action) === false) {
    return false;
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
      rights[action].includes(mandate.role),
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
  const isOpen = actor.token?.reads.includes(action) !== false;
  const held = actor.mandates.filter(({ role }) => isOpen && rights[action].includes(role));
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

/** All that this actor may do somewhere, whatever it is about: for what is shown before a place is chosen. */
export function permittedSomewhere(actor: Holder): Action[] {
  return actor.admin
    ? [...actions]
    : actions.filter(
        (action) =>
          actor.token?.reads.includes(action) !== false &&
          actor.mandates.some(({ role }) => rights[action].includes(role)),
      );
}

/**
 * What is the whole organisation's, though who has a mandate in any board of it may do something with it (its register,
 * its address book): as a subject in the place of the mandate by which he may, else of any that he has there.
 */
export function throughAnyBoard(
  actor: Holder,
  action: Action,
  organisationId: string,
): Subject & { boardId: string | null } {
  const own = actor.mandates.filter((mandate) => mandate.organisationId === organisationId);
  const by = own.find(({ role }) => rights[action].includes(role)) ?? own[0];
  return { organisationId, boardId: by?.boardId ?? null };
}

/** May the actor know that this subject exists at all? If not, the answer is the same as for what does not exist. */
export function mayKnow(actor: Holder, subject: Subject): boolean {
  return (
    reaches(actor, subject) &&
    (actor.admin ||
      subject.named === true ||
      subject.asked === true ||
      actor.mandates.some(
        (mandate) =>
          mandate.organisationId === subject.organisationId &&
          (mandate.boardId === null || subject.boardId === undefined || mandate.boardId === subject.boardId),
      ))
  );
}
