import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { appealDoors } from '@klubbat/shared/contracts/appeal';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { laterNewsDoors } from '@klubbat/shared/contracts/later-news';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { meetingReadings } from '../../lib/meeting-doors.js';

const DONE = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

/** Of notes that are finished there is nothing to become: nobody appeals against them. */
export const isDone = ({ state, record }: Pick<AdjustmentView, 'state' | 'record'>): boolean =>
  record === 'protocol' && DONE.includes(state);

/** A meeting, as far as it must be known to ask what has become of its §§. */
export interface NewsMeeting {
  id: string;
  adjustments: readonly Pick<AdjustmentView, 'state' | 'record'>[];
}

/** What has become of a meeting's §§; not asked for where nothing can have. */
export const laterNewsQuery = (meeting: NewsMeeting) => ({
  ...doorQuery(laterNewsDoors.list, { params: { id: meeting.id } }),
  enabled: meeting.adjustments.some(isDone),
});

/** Where the lagakraftbevis is fetched. */
export const legalForceCertificate = (id: string): string =>
  doorAddress(laterNewsDoors.certificate, { params: { id } });

export const oneNewsQuery = (id: string) => doorQuery(laterNewsDoors.show, { params: { id } });

const readings = [
  ...meetingReadings,
  appealDoors.list,
  appealDoors.ofAdjustment,
  laterNewsDoors.list,
  laterNewsDoors.show,
];

export const useNoteNews = () => useDoorMutation(laterNewsDoors.note, readings);
export const useTakeBackNews = () => useDoorMutation(laterNewsDoors.takeBack, readings);
export const useSendNews = () =>
  useDoorMutation(laterNewsDoors.send, [laterNewsDoors.show, dispatchDoors.deliveries]);
