import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import { useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

export const useAddAttachment = () => useDoorMutation(attachmentDoors.create, meetingReadings);
export const useUpdateAttachment = () => useDoorMutation(attachmentDoors.update, meetingReadings);
export const useRemoveAttachment = () => useDoorMutation(attachmentDoors.remove, meetingReadings);
export const useOrderAttachments = () => useDoorMutation(attachmentDoors.order, meetingReadings);
