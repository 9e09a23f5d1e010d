import type { DocumentLook } from '../contracts/document-look.js';
import type { DocumentTemplate } from '../contracts/document-template.js';
import type { AccentUse } from '../vocabulary/template-words.js';
import { contrast } from './brand-colour.js';

/** What papers look like, and say, before anybody has chosen: as the house's own always have. */
export const usualTemplate: DocumentTemplate = {
  typeface: 'source-sans',
  accent: null,
  accentOn: 'headings',
  logoOn: 'none',
  logoAt: 'left',
  logoAlt: '',
  organisationAt: 'left',
  boardAt: 'middle',
  titleAt: 'middle',
  dateAt: 'right',
  pageAt: 'foot',
  footText: null,
  adjustmentNote: null,
  certificationLabel: null,
  appealText: null,
};

/** What a colour needs against white paper (WCAG 2.2, 1.4.3 for text and 1.4.11 for what is no text). */
export const neededContrast: Readonly<Record<AccentUse, number>> = { headings: 4.5, lines: 3 };

/** The contrast of a colour that cannot be read on white paper, with what it needs; undefined for one that can. */
export function unreadableAccent({
  accent,
  accentOn,
}: Pick<DocumentTemplate, 'accent' | 'accentOn'>): { contrast: number; needed: number } | undefined {
  const needed = neededContrast[accentOn];
  const has = accent === null ? Infinity : contrast(accent, '#ffffff');
  return has >= needed ? undefined : { contrast: has, needed };
}

/** The look that a template gives papers. `logo`: SHA-256 of the organisation's, where it has one. */
export function lookOf(template: DocumentTemplate, logo: string | undefined): DocumentLook {
  const { accent, logoOn, organisationAt, pageAt } = template;
  const alt = template.logoAlt.trim();
  const footText = template.footText?.trim() ?? '';
  return {
    typeface: template.typeface,
    ...(accent === null ? {} : { accent: { colour: accent, on: template.accentOn } }),
    ...(logo === undefined || logoOn === 'none'
      ? {}
      : {
          logo: {
            sha256: logo,
            firstPage: logoOn !== 'head',
            ...(logoOn === 'first-page' ? {} : { head: template.logoAt }),
            ...(alt === '' ? {} : { alt }),
          },
        }),
    head: {
      ...(organisationAt === 'none' ? {} : { organisation: organisationAt }),
      board: template.boardAt,
      title: template.titleAt,
      date: template.dateAt,
      ...(pageAt === 'foot' ? {} : { page: pageAt }),
    },
    ...(footText === '' ? {} : { footText }),
  };
}
