import { finishedNotesDoors } from '@klubbat/shared/contracts/finished-notes';
import { route, type Route } from '../../http/route.js';
import { meetingTextSubject } from '../attachments/meeting-text-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { finishNotes, showNotesReadiness } from './finish-notes.service.js';

export const finishedNotesRoutes: Route[] = [
  route(finishedNotesDoors.readiness, {
    // what it finds it tells by titles and words
    may: 'meeting.read',
    subject: meetingTextSubject,
    do: (work, _input, { meeting }) => showNotesReadiness(work, meeting),
  }),
  route(finishedNotesDoors.finish, {
    dated: true,
    may: 'meeting.finish-notes',
    subject: meetingSubject,
    do: (work, { params }) => finishNotes(work, params.id),
  }),
];
