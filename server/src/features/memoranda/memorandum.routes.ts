import { z } from 'zod';
import { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
import { isLateMaterial, materialDeadline } from '@klubbat/shared/rules/material-deadline';
import { memorandumFromWord } from '@klubbat/shared/rules/memorandum-from-word';
import { proposalSentences } from '@klubbat/shared/sentences/proposal-sentences';
import { Answer, FileAnswer } from '../../http/answer.js';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { dayInSweden, minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { may } from '../../policies/may.js';
import { attachmentFile } from '../attachments/attachment-file.service.js';
import { itemSubject } from '../agenda/item-subject.js';
import { materialDeadlineOf } from '../meetings/material-deadline.service.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { readProposalApart } from '../printing/print.js';
import { boardSubject } from '../register/board-subject.js';
import { findBoards, findPerson } from '../register/register.store.js';
import { acceptMemorandum } from './accept-memorandum.service.js';
import { findMemorandaOfMeeting, findMemorandumPage } from './memorandum-list.store.js';
import { addFile, removeFile } from './memorandum-file.service.js';
import { findMemorandumFiles } from './memorandum-file.store.js';
import { memorandumPaper } from './memorandum-paper.service.js';
import { fileSubject, memorandumSubject } from './memorandum-subject.js';
import {
  beginMemorandum,
  expectMemorandum,
  promiseMemorandum,
  reopenMemorandum,
  updateMemorandum,
  withdrawMemorandum,
} from './memorandum.service.js';
import { findComing, findMemorandum, findOfficials, findProposed } from './memorandum.store.js';
import { presentMemorandum, presentSubmission, summarise } from './present-memorandum.js';
import { sendBack, sendMemorandum } from './send-memorandum.service.js';

const PAGE = 50;
/** further ahead than anybody sends material */
const COMING = 50;
const place = z.object({ at: z.string().regex(/^[0-9]{1,17}$/), id: z.uuid(), way: wayOfPage });

const byAuthor = { may: 'memorandum.write', subject: memorandumSubject } as const;
const bySecretary = { may: 'meeting.write', subject: memorandumSubject } as const;

export const memorandumRoutes: Route[] = [
  signedInRoute(memorandumDoors.list, {
    do: async ({ tx, actor, now }, { query: { page, ...filter } }) => {
      const from = readPageMark(page, place);
      const rows = await findMemorandumPage(tx, actor, filter, { place: from, limit: PAGE + 1 });
      const { shown, ...pages } = turnPage(rows, PAGE, from, ({ at, id }) => ({ at, id }));
      const boards = (await findBoards(tx, actor)).filter(({ id, organisationId }) =>
        may(actor, 'memorandum.write', { organisationId, boardId: id }),
      );
      return { memoranda: shown.map((row) => summarise(row, now)), boards, ...pages };
    },
  }),
  route(memorandumDoors.create, {
    may: 'memorandum.write',
    subject: boardSubject,
    do: async (work, { body }, { board }) => {
      const { id, created } = await beginMemorandum(
        work,
        { organisationId: board.organisationId, boardId: board.id },
        body,
      );
      return new Answer(created ? 201 : 200, await presentMemorandum(work, id));
    },
  }),
  route(memorandumDoors.readWord, {
    may: 'memorandum.write',
    subject: boardSubject,
    do: async (_work, { files }, { board }) => {
      const read = await readProposalApart(onlyFile(files, proposalSentences).bytes, board.headings);
      return read.ok
        ? { ...memorandumFromWord(read.sections), leftOut: read.leftOut }
        : refuseFile(read.message);
    },
  }),
  route(memorandumDoors.meetings, {
    may: 'memorandum.write',
    subject: boardSubject,
    do: async ({ tx, now }, _input, { board }) => {
      const rows = await findComing(tx, board.id, dayInSweden(now), COMING);
      return {
        meetings: rows.map(({ materialDay, materialClock, ...meeting }) => {
          const deadline =
            materialDay === null || materialClock === null
              ? materialDeadline(meeting.date, board)
              : { day: materialDay, clock: materialClock };
          return { ...meeting, deadline, passed: isLateMaterial(minuteInSweden(now), deadline) };
        }),
      };
    },
  }),
  route(memorandumDoors.show, {
    ...byAuthor,
    do: (work, { params }) => presentMemorandum(work, params.id),
  }),
  route(memorandumDoors.pdf, {
    ...byAuthor,
    do: async (work, { params, query }) => {
      const { content, pdf } = await memorandumPaper(work, params.id, query.number);
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  route(memorandumDoors.update, {
    ...byAuthor,
    do: async (work, { params, body }) => {
      await updateMemorandum(work, params.id, body);
      return presentMemorandum(work, params.id);
    },
  }),
  route(memorandumDoors.addFile, {
    ...byAuthor,
    do: async (work, { params, files }) => {
      const { added } = await addFile(work, params.id, files);
      return new Answer(added ? 201 : 200, await presentMemorandum(work, params.id));
    },
  }),
  route(memorandumDoors.file, {
    may: 'memorandum.write',
    subject: fileSubject,
    do: (work, _input, { file }) => attachmentFile(work, file),
  }),
  route(memorandumDoors.removeFile, {
    may: 'memorandum.write',
    subject: fileSubject,
    do: async (work, _input, { file }) => {
      await removeFile(work, file);
      return presentMemorandum(work, file.memorandumId);
    },
  }),
  route(memorandumDoors.promise, {
    ...byAuthor,
    do: async (work, { params, body }) => {
      await promiseMemorandum(work, params.id, body.meetingId);
      return presentMemorandum(work, params.id);
    },
  }),
  route(memorandumDoors.send, {
    ...byAuthor,
    do: async (work, { params, body }) => {
      const { sent } = await sendMemorandum(work, params.id, body);
      return new Answer(sent ? 201 : 200, await presentMemorandum(work, params.id));
    },
  }),
  route(memorandumDoors.withdraw, {
    ...byAuthor,
    do: async (work, { params }) => {
      await withdrawMemorandum(work, params.id);
      return presentMemorandum(work, params.id);
    },
  }),
  route(memorandumDoors.reopen, {
    ...byAuthor,
    do: async (work, { params }) => {
      await reopenMemorandum(work, params.id);
      return presentMemorandum(work, params.id);
    },
  }),
  route(memorandumDoors.sendBack, {
    ...bySecretary,
    do: async (work, { params, body }) => {
      await sendBack(work, params.id, body);
      return presentMemorandum(work, params.id);
    },
  }),
  route(memorandumDoors.accept, {
    ...bySecretary,
    do: async (work, { params, body }) => {
      const taken = await acceptMemorandum(work, params.id, body);
      return { ...taken, memorandum: await presentMemorandum(work, params.id) };
    },
  }),
  route(memorandumDoors.ofMeeting, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async ({ tx, actor, now }, _input, { meeting }) => {
      const deadline = await materialDeadlineOf(tx, meeting);
      return {
        memoranda: (await findMemorandaOfMeeting(tx, actor, meeting.id)).map((row) => summarise(row, now)),
        deadline,
        passed: isLateMaterial(minuteInSweden(now), deadline),
        officials: await findOfficials(tx, meeting, dayInSweden(now)),
      };
    },
  }),
  route(memorandumDoors.expect, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { body }, { meeting }) => {
      const { id, created } = await expectMemorandum(work, meeting, body);
      const row = (await findMemorandaOfMeeting(work.tx, work.actor, meeting.id)).find(
        (one) => one.id === id,
      );
      return new Answer(created ? 201 : 200, summarise(row ?? fail('not-found'), work.now));
    },
  }),
  route(memorandumDoors.proposed, {
    may: 'meeting.read',
    subject: itemSubject,
    do: async (work, { params }, { item, meeting }) => {
      const rows = await findProposed(work.tx, params.id);
      const [latest] = rows;
      const memorandum = latest === undefined ? null : await findMemorandum(work.tx, latest.memorandumId);
      const secret =
        item.content.confidential !== undefined || rows.some(({ confidential }) => confidential !== null);
      const seen =
        !secret || memorandum?.authorId === work.actor.personId || may(work.actor, 'meeting.write', meeting);
      if (memorandum === null || !seen) {
        return { memorandumId: null, author: null, proposed: [] };
      }
      const author = await findPerson(work.tx, memorandum.authorId);
      const files = await findMemorandumFiles(work.tx, memorandum.id);
      return {
        memorandumId: memorandum.id,
        author: author?.name ?? null,
        proposed: rows.map((row) => presentSubmission(row, files)),
      };
    },
  }),
];
