import { signingRoundDoors } from '@klubbat/shared/contracts/signing-round';
import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { finishedNotesDoors } from '@klubbat/shared/contracts/finished-notes';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { oneTimeCodeDoors } from '@klubbat/shared/contracts/one-time-code';
import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
import { reviewDoors } from '@klubbat/shared/contracts/review';
import { invitationDoors, sessionDoors } from '@klubbat/shared/contracts/session';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

/** Without `paragraphs` (`1-4,6`) everything that remains. */
export const readinessQuery = (meetingId: string, paragraphs?: string) =>
  doorQuery(adjustmentDoors.readiness, {
    params: { id: meetingId },
    query: paragraphs === undefined ? {} : { paragraphs },
  });

/** For adjusting these §§ (`1-4,6`) at the meeting itself; without names those who were elected adjust. */
export const atOnceQuery = (
  meetingId: string,
  paragraphs: string,
  adjusters: readonly string[] | undefined,
) =>
  doorQuery(adjustmentDoors.readiness, {
    params: { id: meetingId },
    query: {
      paragraphs,
      immediate: 'true',
      ...(adjusters === undefined ? {} : { adjusters: adjusters.join(',') }),
    },
  });

/** What remains before minnesanteckningar can be finished. */
export const notesReadinessQuery = (meetingId: string) =>
  doorQuery(finishedNotesDoors.readiness, { params: { id: meetingId } });

export const adjustmentQuery = (id: string) => doorQuery(adjustmentDoors.show, { params: { id } });

/** The frozen protocol as text. */
export const frozenProtocolQuery = (id: string) => doorQuery(adjustmentDoors.content, { params: { id } });

/** Who may step in for a signer. */
export const candidatesQuery = (id: string, signerId: string) =>
  doorQuery(signingRoundDoors.candidates, { params: { id }, query: { signerId } });

/** Where the body may have adjusted the protocol itself. */
export const bodyDecisionsQuery = (id: string) =>
  doorQuery(signingRoundDoors.bodyDecisions, { params: { id } });

/** The keys that the one who looks may sign with. */
export const passkeysQuery = doorQuery(passkeyDoors.list, {});

/** The e-identities that he may sign with. */
export const eIdentitiesQuery = doorQuery(eIdentityDoors.list, {});

/** Whether a code is asked for beside his password. */
export const oneTimeCodeQuery = doorQuery(oneTimeCodeDoors.show, {});

export const myAdjustmentsQuery = doorQuery(adjustmentDoors.mine, {});

const touched = [
  ...meetingReadings,
  meetingDoors.list,
  adjustmentDoors.show,
  adjustmentDoors.mine,
  sessionDoors.show,
  // what is sent is no longer reviewed
  reviewDoors.ofMeeting,
  reviewDoors.marks,
];

export const useSendForAdjustment = () => useMaking(adjustmentDoors.send, touched);
export const useFinishNotes = () => useDoorMutation(finishedNotesDoors.finish, touched);
export const useWithdraw = () => useDoorMutation(adjustmentDoors.withdraw, touched);
export const useSign = () => useDoorMutation(adjustmentDoors.sign, touched);
export const useRemind = () => useDoorMutation(signingRoundDoors.remind, touched);
export const useRefuse = () => useDoorMutation(signingRoundDoors.refuse, touched);
export const useReplace = () => useDoorMutation(signingRoundDoors.replace, touched);
export const useRefer = () => useDoorMutation(signingRoundDoors.refer, touched);
export const useAdjustByBody = () => useDoorMutation(signingRoundDoors.adjustByBody, touched);
export const useRegisterPaper = () => useDoorMutation(signingRoundDoors.registerPaper, touched);
export const useAnnounce = () => useDoorMutation(adjustmentDoors.announce, touched);
export const useTakeDown = () => useDoorMutation(adjustmentDoors.takeDownNotice, touched);
export const useEndAppealPeriod = () => useDoorMutation(adjustmentDoors.endAppealPeriod, touched);
export const useArchive = () => useDoorMutation(adjustmentDoors.archive, touched);
export const useInviteSigner = () => useDoorMutation(invitationDoors.create, []);
