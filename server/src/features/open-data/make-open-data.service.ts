import { isDeepStrictEqual } from 'node:util';
import { dayInSweden } from '../../platform/clock.js';
import { findOpenBoards, type OpenOrganisation } from '../open-pages/open-board.store.js';
import { findMeetingOfId, findPublishedVersions } from '../open-pages/open-meeting.store.js';
import type { Reading } from '../open-pages/open-places.js';
import { inside, type MadeObject } from './made-object.js';
import { meetingObjects } from './meeting-objects.js';
import { own } from './open-content.js';
import { isChangeDue, noteDaysToCome, takeChanges } from './open-data-change.store.js';
import { bodyAddress } from './open-lists.js';
import { findConsultations, findPapersOf, keepObjects } from './open-object.store.js';
import {
  findBoardOfMeeting,
  findDaysToCome,
  findElected,
  findElectedAt,
  measureFiles,
} from './open-sources.store.js';
import { structureObjects } from './structure-objects.js';

/**
 * Makes anew what has changed of an organisation since somebody last asked, before anything is told: what was withdrawn a second
 * ago is not there. It writes only what it can make again, and leaves no event.
 */
export async function makeOpenData({ tx, now }: Reading, organisation: OpenOrganisation): Promise<void> {
  const today = dayInSweden(now);
  if (!(await isChangeDue(tx, organisation.id, today))) {
    return;
  }
  const papers = new Set<string>();
  for (const meetingId of await takeChanges(tx, organisation.id, today)) {
    if (meetingId === null) {
      const made = structureObjects(
        organisation,
        await findOpenBoards(tx, organisation.id),
        await findElected(tx, organisation.id),
      );
      await keepObjects(tx, organisation.id, organisation.id, made, now);
    } else {
      (await makeMeeting({ tx, now }, organisation, meetingId)).forEach((paper) => papers.add(paper));
    }
  }
  for (const paper of papers) {
    await makePaper({ tx, now }, organisation, paper);
  }
}

/** Returns the papers that it belongs to, and those that it belonged to. */
async function makeMeeting(
  { tx, now }: Reading,
  organisation: OpenOrganisation,
  meetingId: string,
): Promise<string[]> {
  const today = dayInSweden(now);
  const before = await findPapersOf(tx, meetingId);
  const meeting = await findMeetingOfId(tx, today, meetingId);
  const boardId = await findBoardOfMeeting(tx, meetingId);
  const made: MadeObject[] = [];
  if (meeting !== undefined && boardId !== undefined) {
    const versions = await findPublishedVersions(tx, today, meetingId);
    const measures = await measureFiles(
      tx,
      versions.map(({ id }) => id),
    );
    made.push(
      ...meetingObjects({
        meeting,
        boardId,
        versions,
        measures,
        elected: await findElectedAt(tx, meetingId),
      }),
    );
  }
  await keepObjects(tx, organisation.id, meetingId, made, now);
  await noteDaysToCome(tx, organisation.id, meetingId, await findDaysToCome(tx, meetingId, today));
  return [...before, ...made.flatMap(({ paper }) => paper ?? [])];
}

/** A paper is what its consultations have in common: the same case number in an organisation. */
async function makePaper({ tx, now }: Reading, { id, slug }: OpenOrganisation, key: string): Promise<void> {
  const consultations = await findConsultations(tx, id, key);
  const [first] = consultations;
  const last = consultations.at(-1);
  const source = sourceOfPaper(key);
  if (first === undefined || last === undefined) {
    await keepObjects(tx, id, source, [], now);
    return;
  }
  const files = consultations.map(({ file }) => file).filter((file) => file !== null);
  const [main, ...more] = files.filter(
    ({ downloadUrl }, i) => files.findIndex((one) => isDeepStrictEqual(one.downloadUrl, downloadUrl)) === i,
  );
  const paper: MadeObject = {
    list: 'papers',
    key,
    content: {
      body: own(bodyAddress(slug)),
      // what it was called last
      name: last.name,
      reference: first.content['klubbat:caseNumber'],
      date: first.start.slice(0, 10),
      paperType: 'Ärende',
      // a case that is decided in one protocol has that one as its main file; of several none is before the others
      mainFile: more.length === 0 ? main : undefined,
      auxiliaryFile: main === undefined || more.length === 0 ? undefined : [main, ...more],
      consultation: consultations.map(({ key: of, content }) =>
        inside(slug, { list: 'consultations', key: of, content }, ['paper']),
      ),
    },
  };
  await keepObjects(tx, id, source, [paper], now);
}

/** A paper is its own source: it is of no meeting alone. Its key is 32 hexadecimal digits, as those of an id are. */
const sourceOfPaper = (key: string): string =>
  key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
