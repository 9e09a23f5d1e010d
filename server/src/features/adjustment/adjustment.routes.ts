import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { AttemptAnswer, FileAnswer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { fail } from '../../platform/errors.js';
import { meetingTextSubject } from '../attachments/meeting-text-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { adjustedTextSubject, noteUnmasked } from './adjusted-text-subject.js';
import { adjustmentSubject } from './adjustment-subject.js';
import type { IdentityProviders } from '../e-identity/identity-provider.js';
import { passkeyPlace } from '../passkeys/challenge.service.js';
import { presentAdjustment } from '../protocols/present-adjustment.js';
import { findAdjustment, readVersion } from '../protocols/protocol.store.js';
import {
  announceAdjustment,
  archiveAdjustment,
  endAppealPeriod,
  withdrawAdjustment,
} from './adjustment.service.js';
import { findMyAdjustments } from './my-adjustments.store.js';
import { readParagraphList } from '../protocols/paragraph-list.js';
import { assessReadiness, presentReadiness } from './readiness.service.js';
import { sendForAdjustment } from './send.service.js';
import { showEvidence } from './signature-evidence.js';
import { takeDownNotice } from './take-down.service.js';
import { askToSign, askToSignByEIdentity, signAdjustment } from './signing.service.js';

const writing = { may: 'meeting.send-for-adjustment', subject: adjustmentSubject } as const;

/**
 * @param baseUrl the address of this installation, to which the signers' passkeys belong
 * @param providers where signers prove who they are with an e-identity
 */
export const adjustmentRoutes = (
  baseUrl: () => string,
  providers: IdentityProviders,
  secrets: SecretBox,
): Route[] => [
  route(adjustmentDoors.readiness, {
    // what it finds it tells by titles and words
    may: 'meeting.read',
    subject: meetingTextSubject,
    do: async (work, { query }, { meeting }) =>
      presentReadiness(
        await assessReadiness(work, meeting, {
          paragraphs: readParagraphList(query.paragraphs),
          ...(query.immediate === undefined ? {} : { immediate: true }),
          ...(query.adjusters === undefined ? {} : { adjusters: query.adjusters.split(',').filter(Boolean) }),
        }),
      ),
  }),
  route(adjustmentDoors.send, {
    dated: true,
    may: 'meeting.send-for-adjustment',
    subject: meetingSubject,
    do: (work, { params, body }) => sendForAdjustment(work, params.id, body),
  }),
  route(adjustmentDoors.show, {
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: (work, _input, { adjustment }) => presentAdjustment(work, adjustment),
  }),
  signedInRoute(adjustmentDoors.mine, {
    do: async (work) => {
      const rows = await findMyAdjustments(work.tx, work.actor.personId);
      const adjustments = [];
      for (const { id, ...about } of rows) {
        const adjustment = await findAdjustment(work.tx, id);
        if (adjustment !== null) {
          adjustments.push({ ...(await presentAdjustment(work, adjustment)), ...about });
        }
      }
      return { adjustments };
    },
  }),
  route(adjustmentDoors.content, {
    may: 'meeting.read',
    subject: adjustedTextSubject,
    do: async (work, _input, { adjustment, ...subject }) => {
      if (adjustment.origin === 'elsewhere') {
        fail('not-found');
      }
      noteUnmasked(work, { adjustment, ...subject });
      return (await readVersion(work.tx, adjustment.id, 'content')).content;
    },
  }),
  route(adjustmentDoors.pdf, {
    may: 'meeting.read',
    subject: adjustedTextSubject,
    do: async (work, _input, { adjustment, ...subject }) => {
      if (adjustment.origin === 'elsewhere') {
        fail('not-found');
      }
      noteUnmasked(work, { adjustment, ...subject });
      const { pdf, content } = await frozen(work, adjustment.id);
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  route(adjustmentDoors.withdraw, {
    ...writing,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await withdrawAdjustment(work, meeting.id, params.id, body.reason)),
  }),
  route(adjustmentDoors.askToSign, {
    dated: true,
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: (work, { params, body }, { meeting }) =>
      askToSign(work, meeting, passkeyPlace(baseUrl()), params.id, body),
  }),
  route(eIdentityDoors.beginSigning, {
    dated: true,
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: async (work, { params, body }, { meeting }) => {
      const { origin } = new URL(baseUrl());
      const begun = await askToSignByEIdentity(work, meeting, { providers, origin }, params.id, body);
      return new AttemptAnswer({ url: begun.url }, begun.browser);
    },
  }),
  route(adjustmentDoors.sign, {
    dated: true,
    // who signs is decided by who one is, not by a role: the service asks
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await signAdjustment(work, meeting, params.id, body, secrets)),
  }),
  route(adjustmentDoors.evidence, {
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: (work, { params }, { adjustment }) => showEvidence(work, adjustment.id, params.signerId),
  }),
  route(adjustmentDoors.announce, {
    dated: true,
    ...writing,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(work, await announceAdjustment(work, meeting.id, params.id, body)),
  }),
  route(adjustmentDoors.takeDownNotice, {
    dated: true,
    ...writing,
    do: async (work, { params, body }, { meeting }) =>
      presentAdjustment(
        work,
        await takeDownNotice(
          work,
          { meetingId: meeting.id, adjustmentId: params.id, noticeId: params.noticeId },
          body,
        ),
      ),
  }),
  route(adjustmentDoors.endAppealPeriod, {
    dated: true,
    ...writing,
    do: async (work, { params }, { meeting }) =>
      presentAdjustment(work, await endAppealPeriod(work, meeting.id, params.id)),
  }),
  route(adjustmentDoors.archive, {
    dated: true,
    ...writing,
    do: async (work, { params }, { meeting }) =>
      presentAdjustment(work, await archiveAdjustment(work, meeting.id, params.id)),
  }),
];

async function frozen(work: Work, adjustmentId: string) {
  const { content } = await readVersion(work.tx, adjustmentId, 'content');
  const { pdf } = await readVersion(work.tx, adjustmentId, 'pdf');
  return { content, pdf };
}
