import { proposalDoors } from '@klubbat/shared/contracts/proposal';
import { useDoorMutation } from '../../../lib/door-query.js';

export const useReadProposal = () => useDoorMutation(proposalDoors.read, []);
