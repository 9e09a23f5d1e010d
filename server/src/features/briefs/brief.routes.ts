import { briefDoors } from '@klubbat/shared/contracts/brief';
import { FileAnswer, OpenAnswer } from '../../http/answer.js';
import { openRoute, route, type Route } from '../../http/route.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { briefPaper } from './brief-paper.service.js';
import { briefOf, openBrief, setRelease, showBrief } from './brief.service.js';

export const briefRoutes: Route[] = [
  route(briefDoors.show, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: (work, _input, { meeting }) => showBrief(work, meeting),
  }),
  route(briefDoors.pdf, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async ({ tx }, _input, { meeting }) => {
      const { content, pdf } = await briefPaper(tx, meeting, await briefOf(tx, meeting));
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  route(briefDoors.setRelease, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params, body }) => setRelease(work, params.id, body.released),
  }),
  openRoute(briefDoors.open, {
    do: async ({ tx }, { params }) => new OpenAnswer((await openBrief(tx, params.token)).brief),
  }),
  openRoute(briefDoors.openPdf, {
    do: async ({ tx }, { params }) => {
      const { brief, meeting } = await openBrief(tx, params.token);
      const { content, pdf } = await briefPaper(tx, meeting, brief);
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
];
