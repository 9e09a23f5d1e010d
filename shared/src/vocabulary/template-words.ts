/** The typefaces that papers can be printed in: each is tested to keep both standards and to have our letters. */
export const typefaces = ['source-sans', 'source-serif', 'atkinson', 'open-sans'] as const;
export type Typeface = (typeof typefaces)[number];

/** Where in the head of every page something stands. */
export const headPlaces = ['left', 'middle', 'right'] as const;
export type HeadPlace = (typeof headPlaces)[number];

export const logoUses = ['none', 'first-page', 'head', 'both'] as const;
export type LogoUse = (typeof logoUses)[number];

/** What is printed in the colour: rules alone, or headings too. */
export const accentUses = ['lines', 'headings'] as const;
export type AccentUse = (typeof accentUses)[number];
