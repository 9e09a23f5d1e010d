import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { electionDoors, ElectionEffects } from '@klubbat/shared/contracts/election-effect';
import { addDays } from '@klubbat/shared/rules/calendar';
import { boardOfOffice, mayBeElectedTo, roleOfOffice } from '@klubbat/shared/rules/elected-office';
import { electionSentences } from '@klubbat/shared/sentences/election-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { giveMembership, updateMembership } from '../register/membership.service.js';
import { findMembership } from '../register/membership.store.js';
import { findRegisterPerson } from '../register/people.store.js';
import { addPerson, findBoard, findBoards } from '../register/register.store.js';
import { addEffect, findEntered, findHeldTerms, findNamesakes } from './election.store.js';

const key = (name: string) => name.trim().toLocaleLowerCase('sv');

const electedIn = ({ content }: AgendaItem) =>
  (content.elections ?? []).flatMap(({ office, elected }) => elected.map((one) => ({ ...one, office })));

/** What the elections of a § would mean in the register: proposed from their words, for somebody to look at. */
export async function effectsOf(work: Work, meeting: Meeting, item: AgendaItem): Promise<ElectionEffects> {
  const { organisationId } = meeting;
  const elected = electedIn(item);
  const boards = (await findBoards(work.tx, work.actor)).filter(
    (board) =>
      board.organisationId === organisationId &&
      may(work.actor, 'board.administer', { organisationId, boardId: board.id }),
  );
  const namesakes = await findNamesakes(
    work.tx,
    organisationId,
    elected.map(({ name }) => key(name)),
  );
  const entered = await findEntered(work.tx, item.id);
  const replaced = elected.flatMap(({ replaces }) => (replaces === undefined ? [] : [key(replaces)]));
  const held = await findHeldTerms(work.tx, organisationId, replaced, meeting.day);
  const effects = elected.map(({ office, name, party, from, until, replaces }) => {
    const board = boardOfOffice(office, boards);
    const role = roleOfOffice(office);
    const done = entered.find((one) => one.office === office && one.name === name);
    return {
      office,
      name,
      party: party ?? null,
      from: from ?? meeting.day,
      until: until ?? null,
      boardId: board?.id ?? null,
      role,
      people: namesakes.filter((one) => one.key === key(name)),
      replaces: held.filter((one) => replaces !== undefined && one.key === key(replaces)),
      done:
        done === undefined
          ? null
          : {
              personId: done.personId,
              adjusted: done.adjusted,
              differs:
                done.from !== (from ?? meeting.day) ||
                done.until !== (until ?? null) ||
                (done.party ?? '') !== (party ?? ''),
            },
    };
  });
  const changed = entered
    .filter((one) => !elected.some(({ office, name }) => office === one.office && name === one.name))
    .map(({ office, name, personId }) => ({ office, name, personId }));
  return { effects, changed, boards: boards.map(({ id, name, kind }) => ({ id, name, kind })) };
}

function refuse(field: string, message: string): never {
  fail('invalid', { errors: [{ path: `$.${field}`, message }] });
}

type Entry = z.output<typeof electionDoors.enter.body>;

/** Ends the term of the one who is replaced, the day before the elected one begins. */
async function endReplaced(work: Work, { ends, boardId, from }: Entry): Promise<void> {
  const term = ends === null ? null : await findMembership(work.tx, ends);
  if (ends !== null && term?.boardId !== boardId) {
    refuse('ends', electionSentences.otherBoard);
  }
  const last = addDays(from, -1);
  if (term !== null && (term.untilDay === null || term.untilDay > last)) {
    await updateMembership(work, term.id, { version: term.version, until: last });
  }
}

/** Somebody whom the register does not know yet. */
async function newPerson(work: Work, organisationId: string, name: string): Promise<string> {
  const id = newId();
  await addPerson(work.tx, { id, name, email: null, emailKey: null, title: null, createdAt: work.now });
  await record(work, { action: 'person.added', organisationId, subjectId: id, details: { name } });
  return id;
}

/**
 * Enters one who was elected in the register: a term begins, and the one it replaces ends the day before. Once more
 * changes nothing. It is shown as not adjusted until the § is. Refuses seats that nobody here may fill.
 */
export async function enterElected(
  work: Work,
  meeting: Meeting,
  itemId: string,
  entry: Entry,
): Promise<ElectionEffects> {
  const item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  const { office, name, boardId, role, party, from, until } = entry;
  if (!electedIn(item).some((one) => one.office === office && one.name === name)) {
    refuse('name', electionSentences.notElected);
  }
  const entered = await findEntered(work.tx, itemId);
  if (entered.some((one) => one.office === office && one.name === name)) {
    return effectsOf(work, meeting, item);
  }
  const { organisationId } = meeting;
  const board = await findBoard(work.tx, boardId);
  if (
    board?.organisationId !== organisationId ||
    !may(work.actor, 'board.administer', { organisationId, boardId })
  ) {
    refuse('boardId', electionSentences.foreignBoard);
  }
  if (!mayBeElectedTo(board.kind, role)) {
    refuse('role', electionSentences.filledByOthers);
  }
  if (
    entry.personId !== null &&
    (await findRegisterPerson(work.tx, organisationId, entry.personId)) === undefined
  ) {
    refuse('personId', electionSentences.unknownPerson);
  }
  await endReplaced(work, entry);
  const personId = entry.personId ?? (await newPerson(work, organisationId, name));
  const membership = await giveMembership(work, personId, {
    organisationId,
    boardId,
    role,
    party,
    from,
    until,
  });
  await addEffect(work.tx, {
    membershipId: membership.id,
    itemId,
    office,
    name,
    createdAt: work.now,
    createdBy: work.actor.personId,
  });
  await record(work, {
    action: 'election.entered',
    organisationId,
    meetingId: meeting.id,
    subjectId: itemId,
    details: { title: office, name, membershipId: membership.id, role, from, until },
  });
  return effectsOf(work, meeting, item);
}
