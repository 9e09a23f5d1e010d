import { keepPreviousData } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressDoors } from '@klubbat/shared/contracts/address';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { doorQuery, useDoorMutation, useMaking } from '../../lib/door-query.js';

/** The address book. While it is searched, what was found before stays in sight. */
export const addressesQuery = (organisationId: string, query: z.input<typeof addressDoors.list.query>) => ({
  ...doorQuery(addressDoors.list, { params: { id: organisationId }, query }),
  placeholderData: keepPreviousData,
});

const touched = [addressDoors.list, dispatchDoors.recipients];
export const useAddAddress = () => useMaking(addressDoors.add, touched);
export const useUpdateAddress = () => useDoorMutation(addressDoors.update, touched);
