import type { ArchivePart } from '@klubbat/shared/vocabulary/archive-words';
import { StreamAnswer } from '../../http/answer.js';
import { reading } from '../../platform/database.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, type Subject } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { findMeeting } from '../meetings/meeting.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findBoardIds } from '../register/people.store.js';
import { findBoard, findOrganisation } from '../register/register.store.js';
import { safeName, type ArchivedMeeting } from './archive-entry.js';
import { findMeetingsOfYear } from './archive.store.js';
import { gatherDecisions } from './gather-decisions.service.js';
import { gatherMeeting, isArchivable } from './gather-meeting.service.js';
import { writePackage, type PackagePlan } from './write-package.js';

/** Each meeting as it stands when its turn comes; what is in it never changes any more. */
async function* gathered(
  work: Work,
  meetingIds: string[],
  part: ArchivePart,
): AsyncGenerator<ArchivedMeeting> {
  for (const id of meetingIds) {
    const one = await reading(work.tx.dataSource, async (tx) => {
      const meeting = await findMeeting(tx, id);
      return meeting === null ? null : gatherMeeting({ ...work, tx }, meeting, part);
    });
    // of the secret part only what has something secret is told of
    if (one !== null && (part === 'ordinary' || one.entries.length > 0)) {
      yield one;
    }
  }
}

/** After the meetings of a year: what was decided by delegation in each body, and reported to none. */
async function* withDecisions(
  work: Work,
  meetings: AsyncIterable<ArchivedMeeting>,
  boards: readonly { id: string; name: string }[],
  of: { year: number; part: ArchivePart },
): AsyncGenerator<ArchivedMeeting> {
  yield* meetings;
  for (const board of boards) {
    const decisions = await reading(work.tx.dataSource, (tx) => gatherDecisions({ ...work, tx }, board, of));
    if (decisions !== undefined) {
      yield decisions;
    }
  }
}

/** What is secret is handed out by an action of its own; to be named in a meeting is not enough. Refuses with `forbidden`. */
function refuseSecretTo(work: Work, subject: Subject, part: ArchivePart): void {
  if (part === 'secret' && !may(work.actor, 'meeting.archive-secret', subject)) {
    fail('forbidden');
  }
}

function answer(work: Work, plan: PackagePlan): StreamAnswer {
  const { dataSource } = work.tx;
  return new StreamAnswer(async (response) => {
    response
      .status(200)
      .set('Content-Type', 'application/zip')
      .set('Content-Disposition', `attachment; filename="${plan.name}.zip"`)
      .set('Cache-Control', 'no-store')
      .set('X-Robots-Tag', 'noindex');
    try {
      await writePackage(dataSource, plan, response);
    } catch (error) {
      // half a package must not look whole
      response.destroy(error as Error);
    }
  });
}

const nameOf = (part: ArchivePart, name: string) =>
  `arkivpaket-${name}${part === 'secret' ? '-sekretess' : ''}`;

/** The package of one meeting. Refuses with `not-adjusted`, with `forbidden` what is secret, with `not-found` where nothing is. */
export async function makeMeetingPackage(
  work: Work,
  subject: Subject & { meeting: Meeting },
  part: ArchivePart,
): Promise<StreamAnswer> {
  const { meeting } = subject;
  refuseSecretTo(work, subject, part);
  if (!isArchivable(meeting)) {
    fail('not-adjusted', { params: { paragraphs: 'Protokollet' } });
  }
  const one = await gatherMeeting(work, meeting, part);
  if (one.entries.length === 0) {
    fail('not-found');
  }
  const organisation = await findOrganisation(work.tx, meeting.organisationId);
  await record(work, {
    action: 'archive-package.made',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: meeting.id,
    details: { part },
  });
  return answer(work, {
    name: nameOf(part, one.folder),
    title: `${one.title}, ${organisation?.name ?? ''}`,
    organisation: organisation?.name ?? '',
    secret: part === 'secret',
    missing: [],
    meetings: gathered(work, [meeting.id], part),
  });
}

/** The package of a year: of a board, or of all of an organisation's. Refuses with `forbidden` what is secret. */
export async function makeYearPackage(
  work: Work,
  subject: Subject & { boardId?: string; organisationId: string },
  { year, part }: { year: number; part: ArchivePart },
): Promise<StreamAnswer> {
  const { organisationId, boardId } = subject;
  refuseSecretTo(work, subject, part);
  const of = boardId === undefined ? { organisationId } : { boardId };
  const all = await findMeetingsOfYear(work.tx, of, year);
  const organisation = (await findOrganisation(work.tx, organisationId))?.name ?? '';
  const boardIds = boardId === undefined ? await findBoardIds(work.tx, organisationId) : [boardId];
  const names = new Map<string, string>();
  for (const id of boardIds) {
    names.set(id, (await findBoard(work.tx, id))?.name ?? '');
  }
  const board = boardId === undefined ? undefined : (await findBoard(work.tx, boardId))?.name;
  const whose = board === undefined ? organisation : `${board}, ${organisation}`;
  await record(work, {
    action: 'archive-package.made',
    organisationId,
    subjectId: boardId ?? organisationId,
    details: { part, year },
  });
  const ready = all.filter(isArchivable);
  return answer(work, {
    name: nameOf(part, `${safeName(board ?? organisation)}-${year}`),
    title: `${whose}: ${year}`,
    organisation,
    secret: part === 'secret',
    missing: all
      .filter((meeting) => !isArchivable(meeting))
      .map((meeting) => `${names.get(meeting.boardId) ?? ''} ${meeting.day}`),
    meetings: withDecisions(
      work,
      gathered(
        work,
        ready.map(({ id }) => id),
        part,
      ),
      boardIds.map((id) => ({ id, name: names.get(id) ?? '' })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      { year, part },
    ),
  });
}
