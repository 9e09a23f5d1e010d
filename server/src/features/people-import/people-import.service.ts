import type { z } from 'zod';
import type { ImportCounts, ImportPreview, peopleImportDoors } from '@klubbat/shared/contracts/people-import';
import { peopleImportSentences as say } from '@klubbat/shared/sentences/people-import-sentences';
import { Answer } from '../../http/answer.js';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import type { UploadedFile } from '../../http/read-input.js';
import { dayInSweden } from '../../platform/clock.js';
import { may } from '../../policies/may.js';
import { givesHerself, rolesGiven } from '../../policies/role-giving.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { recordAll } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { lockOrganisation } from '../register/register.store.js';
import { carryOut, eventsOf } from './carry-out.service.js';
import type { Bearer } from './match-person.js';
import type { PlannedTerm } from './match-term.js';
import { planPeople, type List, type Plan, type Reach } from './plan.js';
import { findRegisterState, lockPeople } from './people-import.store.js';
import type { Giver } from './refuse-roles.js';
import { readRows } from './read-rows.js';
import { readTable } from './read-table.js';
import type { KnownTerm, RegisterState, TermFacts } from './register-state.js';
import type { Endings } from './seats.js';

type Order = z.output<typeof peopleImportDoors.import.body>;
type Counts = ImportCounts & { endedTerms: number };

/** The boards whose people the actor keeps; undefined where he administers the whole organisation. */
function reachOf({ actor }: Work, organisationId: string, { boards }: RegisterState): Reach {
  const kept = boards.filter(({ id }) => may(actor, 'board.administer', { organisationId, boardId: id }));
  return may(actor, 'organisation.administer', { organisationId })
    ? undefined
    : new Set(kept.map(({ id }) => id));
}

const giverOf = ({ actor }: Work, organisationId: string): Giver => ({
  personId: givesHerself(actor, actor.personId) ? actor.personId : null,
  gives: (boardId) => rolesGiven(actor, { organisationId, boardId }),
});

interface Read {
  list: List & { unread: string[] };
  register: RegisterState;
}

async function readList(work: Work, organisationId: string, file: UploadedFile): Promise<Read> {
  const table = await readTable(file);
  if (!table.ok) {
    return refuseFile(table.message);
  }
  const { boards } = await findRegisterState(work.tx, organisationId);
  const list = readRows(table.rows, boards);
  if (!list.ok) {
    return refuseFile(list.message);
  }
  const addresses = list.rows.flatMap(({ email }) => (email === undefined ? [] : [email]));
  return { list, register: await findRegisterState(work.tx, organisationId, addresses) };
}

const factsOf = ({ party, represents, from, until, seat, rank }: TermFacts) => [
  party,
  represents,
  from,
  until,
  seat,
  rank,
];

/** A mark of all that a plan would change: another register or another list gives another. */
function versionOf(plan: Plan): string {
  const person = ({ id, name, email, title, before }: Bearer) => [id, name, email, title, before];
  const term = ({ id, bearer, boardId, role, before, ...facts }: PlannedTerm) => [
    id,
    bearer.id ?? bearer.name,
    boardId,
    role,
    before === undefined ? null : factsOf(before),
    factsOf(facts),
  ];
  const { newPeople, changedPeople, newTerms, changedTerms, missing } = plan;
  return sha256Of(
    JSON.stringify([
      newPeople.map(person),
      changedPeople.map(person),
      newTerms.map(term),
      changedTerms.map(term),
      missing.map(({ id }) => id),
    ]),
  );
}

function countsOf(plan: Plan): ImportCounts {
  return {
    rows: plan.lines.length,
    newPeople: plan.newPeople.length,
    newTerms: plan.newTerms.length,
    changedPeople: plan.changedPeople.length,
    changedTerms: plan.changedTerms.length,
    newSeats: plan.newSeats.length,
  };
}

/** Says what reading a list in would do, row by row. Writes nothing. */
export async function previewPeople(
  work: Work,
  organisationId: string,
  files: readonly UploadedFile[],
): Promise<ImportPreview> {
  const file = onlyFile(files, say);
  const { list, register } = await readList(work, organisationId, file);
  const plan = planPeople(list, register, dayInSweden(work.now), {
    reach: reachOf(work, organisationId, register),
    giver: giverOf(work, organisationId),
  });
  const names = new Map(register.people.map(({ id, name }) => [id, name]));
  const boards = new Map(register.boards.map(({ id, name }) => [id, name]));
  return {
    digest: sha256Of(file.bytes),
    version: versionOf(plan),
    counts: countsOf(plan),
    lines: plan.lines,
    missing: plan.missing.map((term) => ({
      ...term,
      name: names.get(term.personId) ?? '',
      board: boards.get(term.boardId ?? '') ?? null,
    })),
    unread: list.unread,
  };
}

function endingsOf({ end = [], endOn }: Order): NonNullable<Endings> {
  if (end.length > 0 && endOn === undefined) {
    fail('invalid', { errors: [{ path: '$.endOn', message: say.endDayMissing }] });
  }
  return { ids: new Set(end), on: endOn ?? '' };
}

/** The terms to end: those of `missing` that were chosen. One that ends that day or before has ended already. */
function toEnd(plan: Plan, register: RegisterState, { ids, on }: NonNullable<Endings>): KnownTerm[] {
  const missing = new Map(plan.missing.map((term) => [term.id, term]));
  const known = new Map(register.terms.map((term) => [term.id, term]));
  const names = new Map(register.people.map(({ id, name }) => [id, name]));
  return [...ids].flatMap((id) => {
    const term = missing.get(id) ?? known.get(id);
    if (term !== undefined && term.until !== null && term.until <= on) {
      return [];
    }
    if (term === undefined || !missing.has(id)) {
      return fail('import-outdated', { errors: [{ path: '$.end', message: say.notMissing }] });
    }
    if (term.from !== null && term.from > on) {
      const message = say.endsBeforeBegin(names.get(term.personId) ?? '', term.from);
      fail('invalid', { errors: [{ path: '$.endOn', message }] });
    }
    return [term];
  });
}

const MOST_TOLD = 20;

function refuseFaults(plan: Plan): void {
  const faults = plan.lines.filter(({ kind }) => kind === 'fault');
  if (faults.length > 0) {
    fail('invalid', {
      errors: faults
        .slice(0, MOST_TOLD)
        .map(({ row, notes }) => ({ path: `$.rows[${row}]`, message: `Rad ${row}: ${notes.join(' ')}` })),
    });
  }
}

/**
 * Reads a list in, all or nothing, as its preview said: refuses with `import-outdated` when the register or the file is
 * another one. A list that the register says already changes nothing and succeeds, so that it is safe to repeat.
 */
export async function importPeople(
  work: Work,
  organisationId: string,
  order: Order,
  files: readonly UploadedFile[],
): Promise<Answer<Counts>> {
  const file = onlyFile(files, say);
  const endings = endingsOf(order);
  // one list at a time in a register: of two at once the second finds that all is said
  await lockOrganisation(work.tx, organisationId);
  const { list, register } = await readList(work, organisationId, file);
  await lockPeople(
    work.tx,
    register.people.map(({ id }) => id),
  );
  const digest = sha256Of(file.bytes);
  const plan = planPeople(list, register, dayInSweden(work.now), {
    endings,
    reach: reachOf(work, organisationId, register),
    giver: giverOf(work, organisationId),
  });
  if (order.digest !== digest) {
    fail('import-outdated');
  }
  const ended = toEnd(plan, register, endings);
  refuseFaults(plan);
  const counts: Counts = { ...countsOf(plan), endedTerms: ended.length };
  const { rows, ...changes } = counts;
  if (Object.values(changes).every((count) => count === 0)) {
    return new Answer(200, counts);
  }
  if (order.version !== versionOf(plan)) {
    fail('import-outdated');
  }
  await carryOut(work, organisationId, plan, ended, endings.on);
  const details = { file: file.name, sha256: digest, rows, ...changes, endOn: order.endOn ?? null };
  await recordAll(work, eventsOf(organisationId, plan, ended, details));
  return new Answer(201, counts);
}
