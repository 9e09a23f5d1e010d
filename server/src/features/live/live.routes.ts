import { liveDoors } from '@klubbat/shared/contracts/live';
import { StreamAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import type { LiveHub } from './live-hub.js';

export const liveRoutes = (hub: LiveHub): Route[] => [
  route(liveDoors.follow, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: ({ actor }, { params, query, lastEventId }) =>
      Promise.resolve(
        new StreamAnswer((response, mayStill) => {
          hub.refuseTooMany(actor.sessionSha256);
          return hub.join(
            {
              meetingId: params.id,
              personId: actor.personId,
              session: actor.sessionSha256,
              mayStill,
              audience: query.view,
            },
            response,
            lastEventId ?? query.since,
          );
        }),
      ),
  }),
];
