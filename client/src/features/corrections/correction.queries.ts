import { adjustmentDoors, type AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { correctionDoors } from '@klubbat/shared/contracts/correction';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { laterNewsDoors } from '@klubbat/shared/contracts/later-news';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';
import { isCorrectable } from './correctable.js';

/** A meeting, as far as it must be known to ask for its corrections. */
export interface CorrectedMeeting {
  id: string;
  adjustments: readonly Pick<AdjustmentView, 'state' | 'origin'>[];
}

/** The corrections of a meeting's protocol; not asked for where there can be none. */
export const correctionsQuery = (meeting: CorrectedMeeting) => ({
  ...doorQuery(correctionDoors.list, { params: { id: meeting.id } }),
  enabled: meeting.adjustments.some(isCorrectable),
});

export const correctionQuery = (id: string) => doorQuery(correctionDoors.show, { params: { id } });

export const correctionContentQuery = (id: string) => doorQuery(correctionDoors.content, { params: { id } });

/** The adjusted words, as they were frozen. */
export const correctedContentQuery = (adjustmentId: string) =>
  doorQuery(adjustmentDoors.content, { params: { id: adjustmentId } });

export const usePreviewCorrection = () => useDoorMutation(correctionDoors.preview, []);

export const useRegisterCorrection = () =>
  useDoorMutation(correctionDoors.register, [...meetingReadings, correctionDoors.list, correctionDoors.show]);

export const usePublishCorrection = () => useDoorMutation(correctionDoors.publish, [correctionDoors.show]);
export const useUnpublishCorrection = () =>
  useDoorMutation(correctionDoors.unpublish, [correctionDoors.show]);

export const useSendCorrection = () =>
  useDoorMutation(laterNewsDoors.sendCorrection, [correctionDoors.show, dispatchDoors.deliveries]);
