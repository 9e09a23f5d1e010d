import { LineRuleType, type IStylesOptions } from 'docx';

/*
 * The styles of our Word files: Word's own headings, title and lists, so that they are found in the navigation pane and
 * can be given another look all at once, and a few of ours. Lengths are twentieths of a point, sizes half points.
 */

/** A4, with the text as wide as on our papers. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1_700, bottom: 1_300, side: 1_843 },
} as const;
export const textWidth = page.width - 2 * page.margin.side;

/** Where what belongs to a label begins. */
export const labelWidth = 2_360;

export const wordStyles = {
  list: 'ListParagraph',
  title: 'Title',
  under: 'Undertitel',
  fact: 'Uppgift',
  quiet: 'Paragrafrad',
  tableHead: 'Tabellhuvud',
  tableText: 'Tabelltext',
  afterTable: 'Eftertabell',
  frame: 'Sidhuvud',
} as const;

const FONT = 'Arial';
// without it some programs take a line's height for the same in every size of type
const lineRule = LineRuleType.AUTO;
const QUIET = '4D4D4D';
const heading = { bold: true, color: '111111', font: FONT } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 140, line: 290, lineRule } },
    },
    title: { run: { ...heading, size: 44 }, paragraph: { spacing: { before: 240, after: 60 } } },
    heading1: {
      run: { ...heading, size: 28 },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 400, after: 100 } },
    },
    heading2: {
      run: { ...heading, size: 24 },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 60 } },
    },
    heading3: {
      run: { ...heading, size: 21 },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 60 } },
    },
    listParagraph: { paragraph: { spacing: { after: 80, line: 290, lineRule } } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    { id: wordStyles.under, name: 'Subtitle', basedOn: 'Normal', run: { size: 26 }, quickFormat: true },
    {
      id: wordStyles.fact,
      name: 'Uppgift',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 40 }, indent: { left: labelWidth, hanging: labelWidth } },
    },
    {
      id: wordStyles.quiet,
      name: 'Paragrafrad',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: QUIET, size: 19 },
      paragraph: { keepNext: true, spacing: { after: 40 } },
    },
    {
      id: wordStyles.tableText,
      name: 'Tabelltext',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40, line: 250, lineRule } },
    },
    {
      id: wordStyles.tableHead,
      name: 'Tabellhuvud',
      basedOn: wordStyles.tableText,
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: wordStyles.afterTable,
      name: 'Efter tabell',
      basedOn: 'Normal',
      run: { size: 10 },
      paragraph: { spacing: { after: 60, line: 120, lineRule } },
    },
    {
      id: wordStyles.frame,
      name: 'header',
      basedOn: 'Normal',
      run: { size: 17, color: QUIET },
      paragraph: { spacing: { after: 20, line: 240, lineRule } },
    },
  ],
};
