import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { matterDoors, MatterMover, MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { day } from '@klubbat/shared/contracts/text-fields';
import { matterSentences } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { permitted } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import { readableBy } from '../meetings/readable-meetings.js';
import type { Board } from '../register/board.entity.js';
import { findRegisterPerson } from '../register/people.store.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import { findBoard, findBodies, lockBoard } from '../register/register.store.js';
import type { AssemblyMatter } from './assembly-matter.entity.js';
import {
  addMatter,
  findMatterMade,
  findMatterPage,
  findMatterRow,
  findMovers,
  hasStood,
  lockMatter,
  removeMatter,
  saveMatter,
  type MatterQuery,
} from './assembly-matter.store.js';
import { presentMatter, presentStep } from './present-matter.js';

const PAGE = 50;
const place = z.object({ day, id: z.uuid(), way: wayOfPage });

type Given = Omit<z.output<typeof matterDoors.create.body>, 'saveId'>;
type Change = z.output<typeof matterDoors.update.body>;

/** A board's matters, a page at a time: what waits with the oldest first, everything else with the latest first. */
export async function listMatters(
  work: Work,
  board: Board,
  { page, ...query }: MatterQuery & { page?: string | undefined },
): Promise<z.input<typeof matterDoors.list.reply>> {
  const from = readPageMark(page, place);
  const today = dayInSweden(work.now);
  const rows = await findMatterPage(work.tx, readableBy(work.actor), board.id, query, today, from, PAGE + 1);
  const { shown, ...pages } = turnPage(rows, PAGE, from, ({ handedInOn, id }) => ({ day: handedInOn, id }));
  const bodies = await findBodies(work.tx, board.organisationId);
  return {
    matters: shown.map((row) => presentMatter(row, bodies, today)),
    ...pages,
    permitted: permitted(work.actor, { organisationId: board.organisationId, boardId: board.id }),
  };
}

/** One matter as it is now. */
export async function presentMatterById(work: Work, id: string): Promise<MatterView> {
  const row = (await findMatterRow(work.tx, readableBy(work.actor), id)) ?? fail('not-found');
  return presentMatter(row, await findBodies(work.tx, row.organisationId), dayInSweden(work.now));
}

/** One matter with its whole way. */
export async function showMatter(work: Work, id: string): Promise<z.input<typeof matterDoors.show.reply>> {
  const row = (await findMatterRow(work.tx, readableBy(work.actor), id)) ?? fail('not-found');
  const { organisationId, boardId } = row;
  const bodies = await findBodies(work.tx, organisationId);
  return {
    ...presentMatter(row, bodies, dayInSweden(work.now)),
    board: bodies.find((body) => body.id === boardId)?.name ?? '',
    steps: row.steps.map(presentStep),
    permitted: permitted(work.actor, { organisationId, boardId }),
  };
}

function refuse(field: string, message: string): never {
  fail('invalid', { errors: [{ path: `$.${field}`, message }] });
}

const isAsked = (kind: AssemblyMatter['kind']) => kind === 'interpellation' || kind === 'question';

/** Refuses what cannot be: asked of nobody, handed in tomorrow, people or bodies of another organisation. */
async function refuseImpossible(
  work: Work,
  matter: AssemblyMatter,
  movers: readonly MatterMover[] | undefined,
): Promise<void> {
  const today = dayInSweden(work.now);
  if (matter.handedInOn > today) {
    refuse('handedInOn', matterSentences.inFuture);
  }
  if (matter.withdrawnOn !== null && matter.withdrawnOn > today) {
    refuse('withdrawnOn', matterSentences.inFuture);
  }
  if (matter.withdrawnOn !== null && matter.withdrawnOn < matter.handedInOn) {
    refuse('withdrawnOn', matterSentences.withdrawnEarly);
  }
  if (isAsked(matter.kind) && (matter.askedAs === null || !matter.askedName?.trim())) {
    refuse(matter.askedAs === null ? 'askedAs' : 'askedName', matterSentences.askedNobody);
  }
  const deciding = matter.decidingBoardId === null ? null : await findBoard(work.tx, matter.decidingBoardId);
  if (matter.decidingBoardId !== null && deciding?.organisationId !== matter.organisationId) {
    refuse('decidingBoardId', matterSentences.otherOrganisation);
  }
  for (const [index, { personId }] of (movers ?? []).entries()) {
    if (
      personId !== null &&
      (await findRegisterPerson(work.tx, matter.organisationId, personId)) === undefined
    ) {
      refuse(`movers[${index}].personId`, matterSentences.otherOrganisation);
    }
  }
}

/** What only some kinds have is left out of the others. */
function fitToKind(matter: AssemblyMatter): void {
  if (!isAsked(matter.kind)) {
    matter.askedAs = null;
    matter.askedName = null;
  }
  if (matter.kind !== 'citizen-proposal') {
    matter.decidingBoardId = null;
  }
}

const wordsOf = ({ title, caseNumber, askedName }: AssemblyMatter, movers: readonly MatterMover[]) =>
  [title, caseNumber, askedName, ...movers.flatMap(({ name, party }) => [name, party])]
    .filter((word) => word !== null)
    .join(' ')
    .normalize('NFC')
    .toLowerCase();

/**
 * Notes something that was handed in to fullmäktige. With the same `saveId` again the one that stands is given back, and
 * `added` is false. Refuses another kind of body, and what cannot be.
 */
export async function createMatter(
  work: Work,
  board: Board,
  { saveId, movers, ...given }: Given & { saveId?: string | undefined },
): Promise<{ matter: MatterView; added: boolean }> {
  if (board.kind !== 'assembly') {
    fail('invalid', { errors: [{ path: '$', message: matterSentences.notAssembly }] });
  }
  await lockBoard(work.tx, board.id);
  const made = saveId === undefined ? undefined : await findMatterMade(work.tx, board.id, saveId);
  if (made !== undefined) {
    return { matter: await presentMatterById(work, made), added: false };
  }
  const matter: AssemblyMatter = {
    ...given,
    id: newId(),
    organisationId: board.organisationId,
    boardId: board.id,
    withdrawnOn: null,
    settledOn: null,
    searchText: '',
    version: 1,
    saveIds: [],
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  fitToKind(matter);
  rememberSave(matter, saveId);
  await refuseImpossible(work, matter, movers);
  matter.searchText = wordsOf(matter, movers);
  await addMatter(work.tx, matter, movers);
  await record(work, {
    action: 'assembly-matter.added',
    organisationId: board.organisationId,
    subjectId: matter.id,
    details: { title: matter.title, kind: matter.kind },
  });
  return { matter: await presentMatterById(work, matter.id), added: true };
}

/** Changes what is known of a matter, or notes that it was withdrawn by those who handed it in. */
export async function updateMatter(
  work: Work,
  id: string,
  { version, saveId, movers, ...change }: Change,
): Promise<MatterView> {
  const matter = (await lockMatter(work.tx, id)) ?? fail('not-found');
  if (isSaved(matter, saveId)) {
    return presentMatterById(work, id);
  }
  await refuseStale(work, matter, version);
  for (const [name, value] of Object.entries(change)) {
    if (value !== undefined) {
      Object.assign(matter, { [name]: value });
    }
  }
  fitToKind(matter);
  await refuseImpossible(work, matter, movers);
  matter.searchText = wordsOf(matter, movers ?? (await findMovers(work.tx, id)));
  touch(work, matter);
  rememberSave(matter, saveId);
  await saveMatter(work.tx, matter, movers);
  await record(work, {
    action: 'assembly-matter.updated',
    organisationId: matter.organisationId,
    subjectId: id,
    details: { title: matter.title, fields: Object.keys(change), withdrawnOn: matter.withdrawnOn },
  });
  return presentMatterById(work, id);
}

/** Takes away what was noted by mistake. What has stood on an agenda stays, as withdrawn if need be. */
export async function removeNotedMatter(work: Work, id: string): Promise<void> {
  const matter = (await lockMatter(work.tx, id)) ?? fail('not-found');
  if (await hasStood(work.tx, id)) {
    fail('still-referred-to', { errors: [{ path: '$', message: matterSentences.hasStood }] });
  }
  await removeMatter(work.tx, id);
  await record(work, {
    action: 'assembly-matter.removed',
    organisationId: matter.organisationId,
    subjectId: id,
    details: { title: matter.title },
  });
}
