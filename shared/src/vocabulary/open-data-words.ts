/** The lists of open data in an organisation, as their addresses name them. */
export const openLists = [
  'organizations',
  'persons',
  'memberships',
  'legislative-terms',
  'locations',
  'meetings',
  'agenda-items',
  'papers',
  'consultations',
  'files',
  'motions',
  'vote-events',
] as const;
export type OpenList = (typeof openLists)[number];
