import { usualLayout } from '@klubbat/shared/contracts/board-layout';
import { v7 as newId } from 'uuid';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { isStatutory } from '@klubbat/shared/rules/paragraph-label';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { permitted } from '../../policies/may.js';
import { rolesGiven } from '../../policies/role-giving.js';
import { record } from '../audit/audit.store.js';
import type { Board } from './board.entity.js';
import type { Organisation } from './organisation.entity.js';
import { refuseUnreadable } from './organisation.service.js';
import { refuseStale, touch } from './refuse-stale.js';
import {
  addBoard,
  addOrganisation,
  findBoard,
  findBoardByName,
  findOrganisation,
  findOrganisationByName,
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
    headings: {},
    recipientsHeading: null,
    itemSections: ['decision'],
    phrases: [],
    recipients: [],
    standingItems: [],
    adjustmentNote: null,
    adjusterCount: null,
    reserveAdjusterCount: null,
    signingDays: 14,
    signingOrder: 'free',
    readToEnd: false,
    reminderDays: [3, 1],
    materialDays: null,
    materialInWeekdays: false,
    materialClock: '12:00',
    callDays: null,
    substituteCalling: 'by-hand',
    voteStyle: 'sides',
    attendanceStyle: 'presence',
    ...usualLayout,
    statutory,
    seats: null,
    substitutes: null,
    mandateFrom: null,
    mandateUntil: null,
    publicMeetings: given.kind === 'assembly',
    distance: false,
    announced: true,
    appealable: statutory,
    noticeBoards: [],
    substituteOrder: [],
    noticeDays: given.kind === 'assembly' ? 7 : null,
    ...(known as Pick<BoardSettings, 'name' | 'kind' | 'numbering'>),
  };
}

export function presentBoard(work: Work, board: Board, organisation: string): BoardView {
  return {
    ...board,
    slug: board.slug ?? '',
    organisation,
    permitted: permitted(work.actor, { organisationId: board.organisationId, boardId: board.id }),
    gives: [...rolesGiven(work.actor, { organisationId: board.organisationId, boardId: board.id })],
  };
}

/** Adds an organisation. Refuses with `already-exists` when one bears the name. */
export async function createOrganisation(
  work: Work,
  input: Pick<Organisation, 'name' | 'kind'> & Given<Pick<Organisation, 'registryEmail' | 'colour'>>,
): Promise<Organisation> {
  refuseUnreadable(input.colour);
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
    accessibilityEmail: null,
    accessibilityPhone: null,
    colour: input.colour ?? null,
    logoFileId: null,
    switchedOff: [],
    openBriefs: false,
    openPages: false,
    version: 1,
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  await addOrganisation(work.tx, organisation);
  await record(work, {
    action: 'organisation.created',
    organisationId: organisation.id,
    subjectId: organisation.id,
    details: { name: organisation.name },
  });
  // with the address that the database has given it
  return (await findOrganisation(work.tx, organisation.id)) ?? organisation;
}

function refuseTakenName(): never {
  return fail('already-exists', {
    errors: [{ path: '$.name', message: 'Det finns redan ett organ med det namnet.' }],
  });
}

/** Adds a board to an organisation. Refuses with `already-exists` when one of its boards bears the name. */
export async function createBoard(
  work: Work,
  organisationId: string,
  settings: BoardSettings,
): Promise<Board> {
  if ((await findBoardByName(work.tx, organisationId, settings.name)) !== null) {
    refuseTakenName();
  }
  const board: Board = {
    ...settings,
    id: newId(),
    organisationId,
    nameKey: nameKey(settings.name),
    version: 1,
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  await addBoard(work.tx, board);
  await record(work, {
    action: 'board.created',
    organisationId,
    subjectId: board.id,
    details: { name: board.name },
  });
  return (await findBoard(work.tx, board.id)) ?? board;
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
  await refuseStale(work, board, version);
  if (changes.name !== undefined) {
    const other = await findBoardByName(work.tx, board.organisationId, changes.name);
    if (other !== null && other.id !== board.id) {
      refuseTakenName();
    }
  }
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed: Board = Object.assign(board, known);
  const { mandateFrom, mandateUntil } = changed;
  if (mandateFrom !== null && mandateUntil !== null && mandateUntil < mandateFrom) {
    const path = changes.mandateUntil === undefined ? '$.mandateFrom' : '$.mandateUntil';
    fail('invalid', { errors: [{ path, message: registerSentences.daysBackwards }] });
  }
  changed.nameKey = nameKey(changed.name);
  touch(work, changed);
  await saveBoard(work.tx, changed);
  await record(work, {
    action: 'board.updated',
    organisationId: board.organisationId,
    subjectId: board.id,
    details: known,
  });
  return changed;
}
