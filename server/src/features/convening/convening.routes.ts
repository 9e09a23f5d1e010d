import { conveningDoors } from '@klubbat/shared/contracts/convening';
import { FileAnswer } from '../../http/answer.js';
import { openRoute, route, type OpenWork, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { readFile } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting } from '../meetings/meeting.service.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { answerLinkHash } from './answer-link.js';
import { giveAnswer, inviteeByLink } from './answer.service.js';
import { cancelMeeting } from './cancel.service.js';
import { callSubject, conveningMailSubject, conveningSubject, inviteeSubject } from './convening-subject.js';
import type { Convening } from './convening.entity.js';
import { refuseOver, sendConvening } from './convening.service.js';
import { findCall, findConvening, findOwnInvitee } from './convening.store.js';
import type { Invitee } from './invitee.entity.js';
import { makePack } from './pack.js';
import { presentConvening, presentOwnAnswer } from './present-convening.js';
import { answersForRoll } from './answers-for-roll.js';
import { remindUnanswered } from './remind.service.js';
import { settleMail } from './settle-mail.service.js';
import { callSubstitute, releaseCall } from './substitute.service.js';

async function packAnswer(work: OpenWork, convening: Convening | null): Promise<FileAnswer> {
  const { packFileId = null, packName = null } = convening ?? {};
  if (packFileId === null) {
    fail('not-found');
  }
  const { bytes, mediaType } = await readFile(work.tx, packFileId);
  return new FileAnswer(bytes, packName ?? '', mediaType, 'inline');
}

async function ownOf(work: Work, meeting: Meeting): Promise<Invitee | null> {
  return findOwnInvitee(work.tx, meeting.id, work.actor.personId);
}

async function showByLink(work: OpenWork, invitee: Invitee) {
  const meeting = await findMeeting(work.tx, invitee.meetingId);
  return meeting === null ? fail('answer-link-void') : presentOwnAnswer(work, meeting, invitee);
}

/** The doors of the call to a meeting: to who sends it, to who is called, and to who has a link in a mail. */
export function conveningRoutes(secrets: SecretBox, wake: () => void): Route[] {
  /** What an act leaves behind, for the one who sends; mail goes at once. */
  const after = (work: Work, meeting: Meeting) => {
    work.afterCommit(wake);
    return presentConvening(work, meeting);
  };
  return [
    route(conveningDoors.show, {
      may: 'meeting.write',
      subject: meetingSubject,
      do: (work, _input, { meeting }) => presentConvening(work, meeting),
    }),
    route(conveningDoors.roll, {
      may: 'meeting.write',
      subject: meetingSubject,
      do: async ({ tx }, _input, { meeting }) => ({ answers: await answersForRoll(tx, meeting.id) }),
    }),
    route(conveningDoors.packFacts, {
      may: 'meeting.write',
      subject: meetingSubject,
      do: async (work, _input, { meeting }) => {
        const { bytes, pages, byLink, apart } = await makePack(work.tx, meeting);
        return { size: bytes.byteLength, pages, byLink, apart };
      },
    }),
    route(conveningDoors.send, {
      may: 'meeting.write',
      subject: meetingSubject,
      do: async (work, { params, body }) =>
        after(work, await sendConvening(work, answerLinkHash(secrets), params.id, body)),
    }),
    route(conveningDoors.sentPack, {
      may: 'meeting.read',
      subject: conveningSubject,
      do: (work, _input, { convening }) => packAnswer(work, convening),
    }),
    route(conveningDoors.remind, {
      may: 'meeting.write',
      subject: meetingSubject,
      do: async (work, { params }) => {
        work.afterCommit(wake);
        return { reminded: await remindUnanswered(work, params.id) };
      },
    }),
    route(conveningDoors.settleMail, {
      may: 'meeting.write',
      subject: conveningMailSubject,
      do: async (work, { params, body }, { meeting }) => {
        work.afterCommit(wake);
        await settleMail(work, meeting, params.id, body);
        return {};
      },
    }),
    route(conveningDoors.callSubstitute, {
      may: 'meeting.write',
      subject: inviteeSubject,
      do: async (work, { body }, { invitee }) => {
        const meeting = await lockOpenMeeting(work, invitee.meetingId);
        refuseOver(work, meeting);
        await callSubstitute(work, meeting, invitee, body);
        return after(work, meeting);
      },
    }),
    route(conveningDoors.stopCall, {
      may: 'meeting.write',
      subject: callSubject,
      do: async (work, { params }, { call }) => {
        const meeting = await lockOpenMeeting(work, call.meetingId);
        // another may have ended it while we waited
        await releaseCall(work, meeting, (await findCall(work.tx, params.id)) ?? call, 'stopped');
        return after(work, meeting);
      },
    }),
    route(conveningDoors.answerFor, {
      may: 'meeting.write',
      subject: inviteeSubject,
      do: async (work, { body }, { invitee }) => after(work, await giveAnswer(work, invitee, body)),
    }),
    route(conveningDoors.cancel, {
      may: 'meeting.write',
      subject: meetingSubject,
      do: async (work, { params, body }) => after(work, await cancelMeeting(work, params.id, body)),
    }),
    route(conveningDoors.own, {
      may: 'meeting.read',
      subject: meetingSubject,
      do: async (work, _input, { meeting }) => {
        const invitee = await ownOf(work, meeting);
        return { own: invitee === null ? null : await presentOwnAnswer(work, meeting, invitee) };
      },
    }),
    route(conveningDoors.answer, {
      may: 'meeting.read',
      subject: meetingSubject,
      do: async (work, { body }, { meeting }) => {
        const invitee = (await ownOf(work, meeting)) ?? fail('not-found');
        work.afterCommit(wake);
        return presentOwnAnswer(work, await giveAnswer(work, invitee, body), invitee);
      },
    }),
    openRoute(conveningDoors.byLink, {
      do: async (work, { params }) => showByLink(work, await inviteeByLink(work, params.token)),
    }),
    openRoute(conveningDoors.answerByLink, {
      do: async (work, { params, body }) => {
        const invitee = await inviteeByLink(work, params.token);
        work.afterCommit(wake);
        return presentOwnAnswer(work, await giveAnswer(work, invitee, body), invitee);
      },
    }),
    openRoute(conveningDoors.packByLink, {
      do: async (work, { params }) => {
        const invitee = await inviteeByLink(work, params.token);
        const convening = await findConvening(work.tx, params.id);
        return packAnswer(work, convening?.meetingId === invitee.meetingId ? convening : null);
      },
    }),
  ];
}
