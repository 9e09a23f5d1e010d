import { keepPreviousData } from '@tanstack/react-query';
import { retentionDoors } from '@klubbat/shared/contracts/retention';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

const { show, decide } = retentionDoors;

export const retentionQuery = (id: string) => doorQuery(show, { params: { id } });

/** What would go if so many years were decided. */
export const proposedQuery = (id: string, years: { accessNotesYears?: string; mailYears?: string }) => ({
  ...doorQuery(show, { params: { id }, query: years }),
  placeholderData: keepPreviousData,
});

export const useDecideRetention = () => useDoorMutation(decide, [show]);
