import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { publicationDoors } from '@klubbat/shared/contracts/publication';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

const touched = [publicationDoors.show, meetingDoors.events, myWorkDoors.show];

/** Another may have approved it or sent it back since one was here: what is known is always read anew. */
export const publicationQuery = (id: string) => ({
  ...doorQuery(publicationDoors.show, { params: { id } }),
  refetchOnMount: 'always' as const,
});
export const useSavePublication = () => useDoorMutation(publicationDoors.save, touched);
export const useSubmitPublication = () => useDoorMutation(publicationDoors.submit, touched);
export const useSendBackPublication = () => useDoorMutation(publicationDoors.sendBack, touched);
export const useApprovePublication = () => useDoorMutation(publicationDoors.approve, touched);
export const useWithdrawPublication = () => useDoorMutation(publicationDoors.withdraw, touched);

export const previewPdf = (id: string) => doorAddress(publicationDoors.preview, { params: { id } });
export const openPdf = (id: string) => doorAddress(publicationDoors.open, { params: { id } });
