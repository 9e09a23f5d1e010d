/** What shows that the text in a PDF is not the text that one sees on its pages. */
export const textSigns = [
  'no-text',
  'pages-without-text',
  'lost-characters',
  'private-characters',
  'loose-marks',
  'mixed-scripts',
  'other-script',
  'no-figures',
  'not-words',
] as const;
export type TextSign = (typeof textSigns)[number];
