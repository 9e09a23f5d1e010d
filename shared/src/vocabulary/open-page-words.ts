/** Pages about the open pages themselves, by the last word of their address. */
export const openTexts = [
  'lasa-protokoll',
  'oppna-data',
  'tillganglighet',
  'personuppgifter',
  'kontakt',
] as const;
export type OpenText = (typeof openTexts)[number];
