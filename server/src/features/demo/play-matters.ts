import type { EntityManager } from 'typeorm';
import { announceMeeting } from '../agenda/announcement.service.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { createMatter } from '../assembly-matters/assembly-matter.service.js';
import { findMatter } from '../assembly-matters/assembly-matter.store.js';
import { linkToItems } from '../cases/waiting-matters.service.js';
import { findOfCase } from '../cases/item-link.store.js';
import { findNamesakes } from '../elections/election.store.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findBoard } from '../register/register.store.js';
import type { Work } from '../../platform/work.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { as } from './demo-acts.js';
import { demoMatters, type DemoMatter } from './demo-matters.js';
import { secretary } from './demo-people.js';

/** The §§ that a matter stood in: those with its number, or the one in which it was raised with others. */
async function itemsOf(
  work: Work,
  { caseNumber, raisedIn }: DemoMatter,
  place: { organisationId: string; matterId: string; raisedAt: string },
): Promise<string[]> {
  const ofCase =
    caseNumber === null ? [] : await findOfCase(work.tx, readableBy(work.actor), { ...place, caseNumber });
  const raised = (await findItems(work.tx, place.raisedAt)).filter(({ title }) => title === raisedIn);
  return [...ofCase, ...raised].map(({ id }) => id);
}

/** What was handed in to Regionfullmäktige, each on its day, and tied to the §§ that it has stood in since. */
export async function playMatters(tx: EntityManager, october: string, november: string): Promise<void> {
  await announceMeeting(await as(tx, secretary, '2026-11-18T12:00:00Z'), november, '2026-11-18');
  const meeting = await findMeeting(tx, october);
  const board = meeting === null ? null : await findBoard(tx, meeting.boardId);
  if (board === null) {
    throw new Error('the demo has no fullmäktige');
  }
  const { organisationId } = board;
  for (const demo of demoMatters) {
    const work = await as(tx, secretary, `${demo.handedInOn}T10:00:00Z`);
    const names = demo.movers.map(({ name }) => name.toLocaleLowerCase('sv'));
    const known = await findNamesakes(tx, organisationId, names);
    const { matter } = await createMatter(work, board, {
      kind: demo.kind,
      title: demo.title,
      caseNumber: demo.caseNumber,
      handedInOn: demo.handedInOn,
      movers: demo.movers.map((mover) => ({
        ...mover,
        personId: known.find(({ name }) => name === mover.name)?.personId ?? null,
      })),
      askedAs: demo.asked?.[0] ?? null,
      askedName: demo.asked?.[1] ?? null,
      decidingBoardId: null,
    });
    const row = await findMatter(tx, matter.id);
    const items = await itemsOf(work, demo, { organisationId, matterId: matter.id, raisedAt: october });
    if (row !== null) {
      await linkToItems(await as(tx, secretary, '2026-11-20T08:00:00Z'), row, items);
    }
  }
}
