import { meetingFileDoors } from '@klubbat/shared/contracts/meeting-file-doors';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { meetingTextSubject } from '../attachments/meeting-text-subject.js';
import { exportArchive, exportMeeting } from './export.service.js';
import { importMeeting } from './import.service.js';

export const meetingFileRoutes: Route[] = [
  signedInRoute(meetingFileDoors.import, {
    who: 'meeting.write',
    byToken: 'meeting.write',
    // the service tells every fault at once, in the words of the meeting file
    rawBody: true,
    do: importMeeting,
  }),
  route(meetingFileDoors.export, {
    may: 'meeting.read',
    subject: meetingTextSubject,
    do: ({ tx }, { accepts }, { meeting }) =>
      accepts('application/zip') ? exportArchive(tx, meeting) : exportMeeting(tx, meeting),
  }),
];
