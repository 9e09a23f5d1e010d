import { conveningDoors } from '@klubbat/shared/contracts/convening';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';

/** Answers come when they come: the page looks again by itself. */
const LOOK_AGAIN = 30_000;

export const conveningQuery = (id: string) => ({
  ...doorQuery(conveningDoors.show, { params: { id } }),
  refetchInterval: LOOK_AGAIN,
});

/** Made anew each time: the agenda may have changed. */
export const packFactsQuery = (id: string) => ({
  ...doorQuery(conveningDoors.packFacts, { params: { id } }),
  staleTime: 0,
  gcTime: 0,
});

/** The answers as a proposal to the call of the roll. They come until the meeting begins. */
export const answersForRollQuery = (id: string, { isOpen }: { isOpen: boolean }) => ({
  ...doorQuery(conveningDoors.roll, { params: { id } }),
  refetchInterval: isOpen ? LOOK_AGAIN : (false as const),
});

export const ownAnswerQuery = (id: string) => doorQuery(conveningDoors.own, { params: { id } });

export const answerByLinkQuery = (token: string) => doorQuery(conveningDoors.byLink, { params: { token } });

const touched = [conveningDoors.show, conveningDoors.own, conveningDoors.roll, myWorkDoors.show];

export const useSendConvening = () => useMaking(conveningDoors.send, [...touched, meetingDoors.show]);
export const useRemindUnanswered = () => useDoorMutation(conveningDoors.remind, touched);
export const useCallSubstitute = () => useDoorMutation(conveningDoors.callSubstitute, touched);
export const useStopCall = () => useDoorMutation(conveningDoors.stopCall, touched);
export const useAnswerFor = () => useDoorMutation(conveningDoors.answerFor, touched);
export const useSettleMail = () => useDoorMutation(conveningDoors.settleMail, touched);
export const useCancelMeeting = () => useMaking(conveningDoors.cancel, [...touched, meetingDoors.show]);
export const useOwnAnswer = () => useDoorMutation(conveningDoors.answer, touched);
export const useAnswerByLink = () => useDoorMutation(conveningDoors.answerByLink, [conveningDoors.byLink]);
