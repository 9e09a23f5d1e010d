import { signingRoundDoors } from '@klubbat/shared/contracts/signing-round';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { presentAdjustment } from '../protocols/present-adjustment.js';
import { findAdjustment } from '../protocols/protocol.store.js';
import { findBodyDecisions } from '../protocols/round-acts.store.js';
import { findScan } from '../protocols/signer.store.js';
import { adjustmentSubject } from './adjustment-subject.js';
import { registerPaper } from './paper-signature.service.js';
import { adjustByBody, referToBody, refuseAdjustment } from './refusal.service.js';
import { remindByHand } from './round-mail.service.js';
import { listCandidates, replaceSigner } from './replacement.service.js';

const writing = { may: 'meeting.send-for-adjustment', subject: adjustmentSubject } as const;

/** For a door whose `:id` is a signer's who has signed on paper. */
async function scanSubject(work: Work, { params }: { params: { id: string } }) {
  const scan = await findScan(work.tx, params.id);
  const adjustment = scan === undefined ? null : await findAdjustment(work.tx, scan.adjustmentId);
  const subject = adjustment === null ? undefined : await subjectOfMeeting(work, adjustment.meetingId);
  return scan === undefined || subject === undefined ? undefined : { ...subject, scan };
}

export const signingRoundRoutes: Route[] = [
  route(signingRoundDoors.refuse, {
    dated: true,
    // who may refuse is decided by who one is, not by a role: the service asks
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await refuseAdjustment(work, meeting.id, params.id, body)),
  }),
  route(signingRoundDoors.candidates, {
    ...writing,
    do: async (work, { params, query }) => ({
      candidates: await listCandidates(work, params.id, query.signerId),
    }),
  }),
  route(signingRoundDoors.replace, {
    ...writing,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await replaceSigner(work, meeting.id, params.id, body)),
  }),
  route(signingRoundDoors.refer, {
    ...writing,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await referToBody(work, meeting.id, params.id, body.reason)),
  }),
  route(signingRoundDoors.bodyDecisions, {
    ...writing,
    do: async (work, _input, { meeting }) => ({
      items: (await findBodyDecisions(work.tx, meeting.id)).map(({ board, paragraph, ...item }) => ({
        ...item,
        paragraph: paragraphLabel(board, paragraph, item.date),
      })),
    }),
  }),
  route(signingRoundDoors.adjustByBody, {
    dated: true,
    ...writing,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await adjustByBody(work, meeting.id, params.id, body.itemId)),
  }),
  route(signingRoundDoors.registerPaper, {
    dated: true,
    ...writing,
    do: async (work, { params, body, files }, { meeting }) =>
      presentAdjustment(work, await registerPaper(work, meeting.id, params.id, body, files)),
  }),
  route(signingRoundDoors.remind, {
    ...writing,
    do: (work, { params }, { meeting }) => remindByHand(work, meeting.id, params.id),
  }),
  route(signingRoundDoors.paper, {
    may: 'meeting.read',
    subject: scanSubject,
    do: (_work, _input, { scan }) =>
      Promise.resolve(
        new FileAnswer(
          scan.bytes,
          `Underskrift ${scan.name}`,
          scan.mediaType,
          'inline',
          // the browser's own PDF reader does not start in a sandbox
          scan.mediaType !== 'application/pdf',
        ),
      ),
  }),
];
