import { briefDoors } from '@klubbat/shared/contracts/brief';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorAddress } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const meetingBriefQuery = (id: string) => doorQuery(briefDoors.show, { params: { id } });
export const openBriefQuery = (token: string) => doorQuery(briefDoors.open, { params: { token } });
export const useSetRelease = () =>
  useDoorMutation(briefDoors.setRelease, [briefDoors.show, meetingDoors.events]);

export const briefPdf = (id: string) => doorAddress(briefDoors.pdf, { params: { id } });
export const openBriefPdf = (token: string) => doorAddress(briefDoors.openPdf, { params: { token } });
