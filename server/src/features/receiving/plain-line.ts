/** One line as it is kept and compared: å in one code point, single spaces, none around. */
export const plainLine = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');
