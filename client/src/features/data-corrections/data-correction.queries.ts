import { dataCorrectionDoors } from '@klubbat/shared/contracts/data-correction';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';

const { own, ask, ofOrganisation, settle } = dataCorrectionDoors;

export const ownCorrectionsQuery = () => doorQuery(own, {});
export const correctionsOfQuery = (id: string) => doorQuery(ofOrganisation, { params: { id } });

export const useAskForCorrection = () => useMaking(ask, [own]);
export const useSettleCorrection = () => useDoorMutation(settle, [ofOrganisation]);
