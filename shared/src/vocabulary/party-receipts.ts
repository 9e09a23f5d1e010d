/** How a party got a decision, as a person notes it (delgivningslagen 2010:1932). */
export const notedManners = ['acknowledged', 'in-person', 'simplified', 'other'] as const;
export type NotedManner = (typeof notedManners)[number];

/** `receipt`: by the link in the letter, without anybody having noted it. */
export const partyManners = ['receipt', ...notedManners] as const;
export type PartyManner = (typeof partyManners)[number];
