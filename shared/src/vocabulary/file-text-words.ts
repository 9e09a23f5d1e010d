/** Why the text of a file could not be read: it cannot be searched then. `no-text`: it holds pictures of text, or nothing. */
export const textFaults = ['encrypted', 'broken', 'too-heavy', 'too-slow', 'no-text'] as const;
export type TextFault = (typeof textFaults)[number];
