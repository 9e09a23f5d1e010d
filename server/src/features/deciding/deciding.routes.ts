import { opinionDoors } from '@klubbat/shared/contracts/opinion';
import { voteDoors } from '@klubbat/shared/contracts/vote';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { itemSubject } from '../agenda/item-subject.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { isSecret } from '../agenda/secret-item.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { castBallots, showVote } from './cast-ballots.service.js';
import { cancelVote, closeVote } from './close-vote.service.js';
import { correctVote } from './correct-vote.service.js';
import { giveReason, presentDeciding } from './deciding.service.js';
import { findLiveVote } from './live-vote.store.js';
import { openVote } from './open-vote.service.js';
import { handInText, setOpinionDue } from './opinion.service.js';

async function voteSubject(work: Work, { params }: { params: { id: string } }) {
  const vote = await findLiveVote(work.tx, params.id);
  const item = vote === null ? null : await findItem(work.tx, vote.agendaItemId);
  const subject = item === null ? undefined : await subjectOfMeeting(work, item.meetingId);
  return item === null || subject === undefined ? undefined : { ...subject, secret: isSecret(item) };
}

export const decidingRoutes: Route[] = [
  route(voteDoors.deciding, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { meeting, item }) => presentDeciding(work, meeting, item),
  }),
  route(voteDoors.open, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => openVote(work, meeting.id, params.id, body),
  }),
  route(voteDoors.show, {
    may: 'meeting.read',
    subject: voteSubject,
    do: (work, { params }, { meeting }) => showVote(work, meeting, params.id),
  }),
  route(voteDoors.cast, {
    may: 'meeting.write',
    subject: voteSubject,
    do: (work, { params, body }, { meeting }) => castBallots(work, meeting.id, params.id, body),
  }),
  route(voteDoors.close, {
    may: 'meeting.write',
    subject: voteSubject,
    do: (work, { params, body }, { meeting }) => closeVote(work, meeting.id, params.id, body),
  }),
  route(voteDoors.cancel, {
    may: 'meeting.write',
    subject: voteSubject,
    do: (work, { params, body }, { meeting }) => cancelVote(work, meeting.id, params.id, body.reason),
  }),
  route(voteDoors.correct, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => correctVote(work, meeting.id, params.id, body),
  }),
  route(opinionDoors.setDue, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => setOpinionDue(work, meeting.id, params.id, body),
  }),
  // whose opinion it is may give its text: the service knows who that is
  route(opinionDoors.handIn, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => handInText(work, meeting.id, params.id, body),
  }),
  route(voteDoors.giveReason, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => giveReason(work, meeting.id, params.id, body),
  }),
];
