import { accessTokenDoors } from '@klubbat/shared/contracts/access-token';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

const { list, make, revoke, ofOrganisation, revokeOthers } = accessTokenDoors;

export const ownTokensQuery = doorQuery(list, {});
export const tokensOfQuery = (id: string) => doorQuery(ofOrganisation, { params: { id } });

export const useMakeToken = () => useDoorMutation(make, [list, ofOrganisation]);
export const useRevokeToken = () => useDoorMutation(revoke, [list, ofOrganisation]);
export const useRevokeTokenOf = () => useDoorMutation(revokeOthers, [list, ofOrganisation]);
