import type { TextStyle } from './lines.js';
import type { Area } from './strip.js';

/*
 * The look of all our papers: A4, one column of about seventy letters, one type family, black on white. All lengths
 * are points.
 */

export const ink = '#111111';
export const quiet = '#4d4d4d';
export const hairline = '#8a8a8a';
export const faint = '#c9c9c9';

export const paper = { width: 595.28, height: 841.89 } as const;

/** Where text stands: from edge to edge of the column. */
export const column: Area = { x: 92, width: 411 };

export const headTop = 40;
/** The lowest edge of what stands in the foot. */
export const footBottom = 812;
/** Between running text and the rules of head and foot. */
export const bodyGap = { above: 34, below: 16 } as const;

export const body: TextStyle = { size: 11, leading: 15.5, colour: ink };
export const small: TextStyle = { size: 9, leading: 12, colour: quiet };
export const tableText: TextStyle = { size: 10, leading: 13, colour: ink };
/** Tables that have no room in the usual type. */
export const smallTable: TextStyle = { ...tableText, size: 8.5, leading: 11 };
export const smallestTable: TextStyle = { ...tableText, size: 7.5, leading: 10 };
export const label: TextStyle = { size: 9, leading: 12, colour: quiet };

export const coverTop = 44;
export const coverKind: TextStyle = { size: 14, leading: 20, colour: quiet };
export const coverTitle: TextStyle = { size: 28, leading: 34, colour: ink, bold: true };
export const coverUnder: TextStyle = { size: 13, leading: 18, colour: ink };

export const extractTitle: TextStyle = { size: 14, leading: 19, colour: ink, bold: true };

export const paragraphNumber: TextStyle = { size: 12, leading: 17, colour: ink, bold: true };
export const itemTitle: TextStyle = { size: 18, leading: 23, colour: ink, bold: true };
export const sectionHeading: TextStyle = { size: 12.5, leading: 17, colour: ink, bold: true };

export const gap = { paragraph: 7, section: 17, afterHeading: 3, item: 34, block: 26 } as const;
