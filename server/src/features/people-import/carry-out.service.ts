import { v7 as newId } from 'uuid';
import type { Work } from '../../platform/work.js';
import type { AuditRecord } from '../audit/audit.store.js';
import { letKnow, nameKey } from '../register/register.store.js';
import type { PlannedTerm } from './match-term.js';
import {
  addPeople,
  addSeats,
  addTerms,
  changePeople,
  changeTerms,
  findSeats,
  rise,
} from './people-import.store.js';
import type { Plan } from './plan.js';
import type { KnownTerm, TermFacts } from './register-state.js';

/** Writes people, seats and terms. Terms that give up a seat or a day come before those that take it. */
export async function carryOut(
  work: Work,
  organisationId: string,
  plan: Plan,
  ended: readonly KnownTerm[],
  on: string,
): Promise<void> {
  const { tx, now } = work;
  const mark = { now, by: work.actor.personId };
  const touched = { version: 1, updatedAt: now, updatedBy: mark.by };
  const seatKey = (boardId: string | null, label: string) => `${boardId ?? ''}|${nameKey(label)}`;
  await addSeats(
    tx,
    plan.newSeats.map(({ boardId, label, party }) => ({
      ...{ id: newId(), boardId, label, labelKey: nameKey(label), party, fromDay: null, untilDay: null },
      ...{ vacantSince: null, vacantBecause: null, saveIds: [] },
      ...touched,
    })),
  );
  const seats = new Map(
    (await findSeats(tx, organisationId)).map(({ id, boardId, label }) => [seatKey(boardId, label), id]),
  );
  const seatId = ({ boardId, seat }: { boardId: string | null; seat: string | null }) =>
    seat === null ? null : (seats.get(seatKey(boardId, seat)) ?? null);
  const unknown = plan.newPeople.filter(({ id }) => id === undefined);
  for (const bearer of unknown) {
    bearer.id = newId();
  }
  await addPeople(
    tx,
    unknown.map(({ id = '', name, email, title }) => ({
      ...{ id, name, email, emailKey: email?.toLowerCase() ?? null, title, createdAt: now },
      ...{ ...touched, updatedBy: null },
    })),
  );
  // who stood in other registers alone is seen by this one from now on
  await letKnow(
    tx,
    organisationId,
    [...plan.changedPeople, ...plan.newTerms.map(({ bearer }) => bearer)].map(({ id = '' }) => id),
  );
  await changePeople(
    tx,
    plan.changedPeople.map(({ id = '', email, title }) => ({ id, email, title })),
    mark,
  );
  const endings = ended.map((term) => ({ ...term, until: on, seatId: seatId(term) }));
  const changes = plan.changedTerms.map((term) => ({ ...term, id: term.id ?? '', seatId: seatId(term) }));
  await rise(
    tx,
    changes.map(({ id }) => id),
  );
  // a shorter term makes room for a longer one of the same person
  const shorter = (term: PlannedTerm) => term.until !== null && (term.before?.until ?? '9999') > term.until;
  const ordered = changes.toSorted((one, other) => Number(shorter(other)) - Number(shorter(one)));
  await changeTerms(tx, [...endings, ...ordered], mark);
  await addTerms(
    tx,
    plan.newTerms.map((term) => ({
      id: (term.id = newId()),
      personId: term.bearer.id ?? '',
      organisationId,
      boardId: term.boardId,
      role: term.role,
      party: term.party,
      represents: term.represents,
      fromDay: term.from,
      untilDay: term.until,
      seatId: seatId(term),
      callRank: term.rank,
      ...touched,
    })),
  );
}

/** One event for the list, and one for each person and term, where their histories look for it. */
export function eventsOf(
  organisationId: string,
  plan: Plan,
  ended: readonly KnownTerm[],
  details: Record<string, unknown>,
): AuditRecord[] {
  const said = ({ party, represents, from, until, seat, rank }: TermFacts) => ({
    ...{ party, represents, from, until, seat, rank },
  });
  const told = (action: AuditRecord['action'], subjectId: string | undefined, what: object): AuditRecord => ({
    action,
    organisationId,
    subjectId: subjectId ?? null,
    details: { ...what },
  });
  return [
    told('register.imported', organisationId, details),
    ...plan.newPeople.map(({ id, name }) => told('person.added', id, { name })),
    ...plan.changedPeople.map(({ id, name, email, title, before }) =>
      told('person.updated', id, { before: { name, ...before }, after: { name, email, title } }),
    ),
    ...plan.newTerms.map((term) => {
      const { id, bearer, boardId, role } = term;
      return told('membership.added', id, { personId: bearer.id, boardId, role, ...said(term) });
    }),
    ...plan.changedTerms.map((term) =>
      told('membership.updated', term.id, { before: term.before, after: said(term) }),
    ),
    ...ended.map(({ id, until }) =>
      told('membership.ended', id, { before: { until }, after: details['endOn'] }),
    ),
  ];
}
