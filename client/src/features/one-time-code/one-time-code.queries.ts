import { oneTimeCodeDoors } from '@klubbat/shared/contracts/one-time-code';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const oneTimeCodeQuery = doorQuery(oneTimeCodeDoors.show, {});

export const useBeginOneTimeCode = () => useDoorMutation(oneTimeCodeDoors.begin, []);
export const useConfirmOneTimeCode = () => useDoorMutation(oneTimeCodeDoors.confirm, [oneTimeCodeDoors.show]);
export const useRemoveOneTimeCode = () => useDoorMutation(oneTimeCodeDoors.remove, [oneTimeCodeDoors.show]);
