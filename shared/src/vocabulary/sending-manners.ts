/** How something left the house that did not go by mail from here. */
export const sendingManners = [
  'registered-letter',
  'letter',
  'handed-over',
  'messenger',
  'secure-message',
  'other',
] as const;
export type SendingManner = (typeof sendingManners)[number];
