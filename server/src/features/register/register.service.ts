import { v7 as newId } from 'uuid';
import type { BoardSettings, BoardView, OrganisationView } from '@klubbat/shared/contracts/register';
import { isStatutory } from '@klubbat/shared/rules/paragraph-label';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { permitted } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import type { Board } from './board.entity.js';
import type { Membership } from './membership.entity.js';
import { addMembership, findRegisterPeople, setMembershipEnd } from './membership.store.js';
import type { Organisation } from './organisation.entity.js';
import {
  addBoard,
  addOrganisation,
  addPerson,
  findBoard,
  findBoardByName,
  findOrganisationByName,
  findPersonByEmail,
  lockBoard,
  nameKey,
  saveBoard,
} from './register.store.js';

type Given<T> = { [K in keyof T]?: T[K] | undefined };

/** What a board is when nothing else has been said. Source: KL for statutory bodies, custom for the rest. */
export function defaultSettings(
  given: Given<BoardSettings> & Pick<BoardSettings, 'name' | 'kind' | 'numbering'>,
): BoardSettings {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const statutory = given.statutory ?? isStatutory({ kind: given.kind });
  return {
    numberWithYear: false,
    paragraphPrefix: null,
    caseNumberLabel: 'Diarienummer',
    caseNumberBeforeTitle: false,
    representsLabel: null,
    adjustmentNote: null,
    adjusterCount: null,
    reserveAdjusterCount: null,
    pagePerItem: true,
    statutory,
    seats: null,
    substitutes: null,
    publicMeetings: given.kind === 'assembly',
    distance: false,
    announced: true,
    appealable: statutory,
    noticeBoards: [],
    noticeDays: given.kind === 'assembly' ? 7 : null,
    ...(known as Pick<BoardSettings, 'name' | 'kind' | 'numbering'>),
  };
}

export function presentOrganisation(work: Work, organisation: Organisation): OrganisationView {
  return { ...organisation, permitted: permitted(work.actor, { organisationId: organisation.id }) };
}

export function presentBoard(work: Work, board: Board, organisation: string): BoardView {
  return {
    ...board,
    organisation,
    permitted: permitted(work.actor, { organisationId: board.organisationId, boardId: board.id }),
  };
}

/** Adds an organisation. Refuses with `already-exists` when one bears the name. */
export async function createOrganisation(
  work: Work,
  input: { name: string; kind: Organisation['kind']; registryEmail?: string | null | undefined },
): Promise<Organisation> {
  if ((await findOrganisationByName(work.tx, input.name)) !== null) {
    fail('already-exists', {
      errors: [{ path: '$.name', message: 'Det finns redan en organisation med det namnet.' }],
    });
  }
  const organisation: Organisation = {
    id: newId(),
    name: input.name,
    nameKey: nameKey(input.name),
    kind: input.kind,
    registryEmail: input.registryEmail ?? null,
    createdAt: work.now,
  };
  await addOrganisation(work.tx, organisation);
  await record(work, {
    action: 'organisation.created',
    organisationId: organisation.id,
    subjectId: organisation.id,
    details: { name: organisation.name },
  });
  return organisation;
}

/** Adds a board to an organisation. Refuses with `already-exists` when one of its boards bears the name. */
export async function createBoard(
  work: Work,
  organisationId: string,
  settings: BoardSettings,
): Promise<Board> {
  if ((await findBoardByName(work.tx, organisationId, settings.name)) !== null) {
    fail('already-exists', {
      errors: [{ path: '$.name', message: 'Det finns redan ett organ med det namnet.' }],
    });
  }
  const board: Board = {
    ...settings,
    id: newId(),
    organisationId,
    nameKey: nameKey(settings.name),
    version: 1,
    createdAt: work.now,
  };
  await addBoard(work.tx, board);
  await record(work, {
    action: 'board.created',
    organisationId,
    subjectId: board.id,
    details: { name: board.name },
  });
  return board;
}

/** Changes a board's settings. What has been sent for adjustment or imported keeps its own words of the board. */
export async function updateBoard(
  work: Work,
  boardId: string,
  { version, ...changes }: Given<BoardSettings> & { version: number },
): Promise<Board> {
  const board = await lockBoard(work.tx, boardId);
  if (board === null) {
    fail('not-found');
  }
  if (board.version !== version) {
    fail('stale-version');
  }
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed: Board = Object.assign(board, known, { version: version + 1 });
  changed.nameKey = nameKey(changed.name);
  await saveBoard(work.tx, changed);
  await record(work, {
    action: 'board.updated',
    organisationId: board.organisationId,
    subjectId: board.id,
    details: known,
  });
  return changed;
}

export interface NewPerson {
  name: string;
  email?: string | null | undefined;
  title?: string | null | undefined;
  membership: {
    organisationId: string;
    boardId?: string | null | undefined;
    role: Membership['role'];
    party?: string | null | undefined;
    represents?: string | null | undefined;
    from?: string | null | undefined;
    until?: string | null | undefined;
  };
}

/** Adds a mandate, and its person unless somebody with that address is known: one person has one account. */
export async function addPersonWithMandate(work: Work, input: NewPerson): Promise<string> {
  const { membership } = input;
  if (membership.boardId !== undefined && membership.boardId !== null) {
    const board = await findBoard(work.tx, membership.boardId);
    if (board === null || board.organisationId !== membership.organisationId) {
      fail('invalid', {
        errors: [{ path: '$.membership.boardId', message: 'Organet finns inte i organisationen.' }],
      });
    }
  }
  const email = input.email ?? null;
  const known = email === null ? null : await findPersonByEmail(work.tx, email);
  const personId = known?.id ?? newId();
  if (known === null) {
    await addPerson(work.tx, {
      id: personId,
      name: input.name,
      email,
      emailKey: email?.toLowerCase() ?? null,
      title: input.title ?? null,
      createdAt: work.now,
    });
  }
  await addMembership(work.tx, {
    id: newId(),
    personId,
    organisationId: membership.organisationId,
    boardId: membership.boardId ?? null,
    role: membership.role,
    party: membership.party ?? null,
    represents: membership.represents ?? null,
    fromDay: membership.from ?? null,
    untilDay: membership.until ?? null,
  });
  await record(work, {
    action: 'person.added',
    organisationId: membership.organisationId,
    subjectId: personId,
    details: { name: input.name, role: membership.role },
  });
  return personId;
}

/** Ends a mandate today: it stands in the register with its last day. */
export async function endMembership(work: Work, membership: Membership): Promise<void> {
  await setMembershipEnd(work.tx, membership.id, dayInSweden(work.now));
  await record(work, {
    action: 'membership.ended',
    organisationId: membership.organisationId,
    subjectId: membership.id,
  });
}

/** One person as the register of an organisation shows him. */
export async function presentRegisterPerson(work: Work, organisationId: string, personId: string) {
  const [person] = await findRegisterPeople(work.tx, organisationId, personId);
  return person ?? fail('not-found');
}
