import { z } from 'zod';
import { noticeDoors } from '@klubbat/shared/contracts/notice';
import { day } from '@klubbat/shared/contracts/text-fields';
import { Answer, FileAnswer } from '../../http/answer.js';
import { fail } from '../../platform/errors.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { permitted } from '../../policies/may.js';
import { adjustmentSubject } from '../adjustment/adjustment-subject.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { presentAdjustment } from '../protocols/present-adjustment.js';
import { knownOrganisation, organisationSubject } from '../register/organisation-subject.js';
import { settleGap } from './gap.service.js';
import { makeCertificate } from './notice-certificate.service.js';
import { addEvidence, evidenceFile } from './notice-evidence.service.js';
import { setNoticeBoard } from './notice-board.service.js';
import { findNoticeBoard } from './notice-board.store.js';
import { noticeSubject } from './notice-subject.js';
import { findNotice, findNoticePage } from './notice.store.js';
import { takeDownElsewhere } from './take-down-elsewhere.service.js';
import { postOwnNotice } from './own-notice.service.js';
import { presentNoticeRow, showNotice } from './present-notice.js';

const PAGE = 50;
const place = z.object({ day, id: z.uuid(), way: wayOfPage });

export const noticeRoutes: Route[] = [
  signedInRoute(noticeDoors.list, {
    do: async ({ tx, actor }, { query: { page, ...query } }) => {
      const from = readPageMark(page, place);
      const rows = await findNoticePage(tx, readableBy(actor), query, { place: from, limit: PAGE + 1 });
      const { shown, ...pages } = turnPage(rows, PAGE, from, ({ postedOn, id }) => ({ day: postedOn, id }));
      return { notices: shown.map(presentNoticeRow), ...pages };
    },
  }),
  route(noticeDoors.show, {
    may: 'meeting.read',
    subject: noticeSubject,
    do: (work, _input, subject) => showNotice(work, subject.notice, subject),
  }),
  signedInRoute(noticeDoors.board, {
    do: async (work, { params }) => {
      const { id: organisationId } = await knownOrganisation(work, params.id);
      return {
        board: await findNoticeBoard(work.tx, organisationId),
        permitted: permitted(work.actor, { organisationId }),
      };
    },
  }),
  route(noticeDoors.setBoard, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => setNoticeBoard(work, params.id, body),
  }),
  route(noticeDoors.post, {
    dated: true,
    may: 'meeting.send-for-adjustment',
    subject: adjustmentSubject,
    do: async (work, { params }, { meeting }) => {
      const { adjustment, created } = await postOwnNotice(work, meeting, params.id);
      return new Answer(created ? 201 : 200, await presentAdjustment(work, adjustment));
    },
  }),
  route(noticeDoors.settleGap, {
    dated: true,
    may: 'meeting.send-for-adjustment',
    subject: noticeSubject,
    do: async (work, { params, body }, subject) => {
      await settleGap(work, subject, params.gapId, body);
      return showNotice(work, subject.notice, subject);
    },
  }),
  route(noticeDoors.addEvidence, {
    may: 'meeting.send-for-adjustment',
    subject: noticeSubject,
    do: async (work, { body, files }, subject) => {
      const added = await addEvidence(work, subject, body.shows, files);
      return new Answer(added ? 201 : 200, await showNotice(work, subject.notice, subject));
    },
  }),
  route(noticeDoors.takeDown, {
    dated: true,
    may: 'meeting.send-for-adjustment',
    subject: noticeSubject,
    do: async (work, { body }, subject) => {
      await takeDownElsewhere(work, subject, body);
      return showNotice(work, (await findNotice(work.tx, subject.notice.id)) ?? fail('not-found'), subject);
    },
  }),
  route(noticeDoors.evidenceFile, {
    may: 'meeting.read',
    subject: noticeSubject,
    do: (work, { params }, { notice }) => evidenceFile(work, notice.id, params.evidenceId),
  }),
  route(noticeDoors.certificate, {
    dated: true,
    may: 'meeting.read',
    subject: noticeSubject,
    do: async (work, _input, subject) => {
      const { pdf, title } = await makeCertificate(work, subject);
      return new FileAnswer(pdf, `${title}.pdf`, 'application/pdf');
    },
  }),
];
