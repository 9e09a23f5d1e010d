import type { ListStyle } from '@klubbat/shared/contracts/rich-text';

export interface WordItem {
  level: number;
  style: ListStyle;
  label: string | undefined;
}

const PLACE = /mso-list:[^;]*\blevel(\d+)/i;
const ROMAN = /^[ivxlcdm]+[.)]$/i;

/** Is it the printed label of a list item, which Word puts into the text? */
export function isWordLabel(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');
}

/** The printed label of a paragraph, if Word gave it one. */
export function wordLabel(paragraph: Element): string | undefined {
  const label = [...paragraph.querySelectorAll('span')].find(isWordLabel);
  return label?.textContent?.replace(/[\s\u00a0]+/g, '');
}

/** A paragraph that Word shows as a list item: its level stands in its style, its number only in its label. */
export function wordItem(paragraph: Element): WordItem | undefined {
  const level = PLACE.exec(paragraph.getAttribute('style') ?? '')?.[1];
  if (level === undefined) {
    return undefined;
  }
  const label = wordLabel(paragraph) ?? '';
  const number = /(\d+)[.)]?$/.exec(label)?.[1];
  if (number !== undefined) {
    return { level: Number(level), style: 'number', label: `${number}.` };
  }
  if (ROMAN.test(label) && (label.length > 2 || /^i/i.test(label))) {
    return { level: Number(level), style: 'number', label: undefined };
  }
  if (/^[a-z][.)]$/i.test(label)) {
    return { level: Number(level), style: 'letter', label: `${label.charAt(0).toUpperCase()}.` };
  }
  return { level: Number(level), style: 'bullet', label: undefined };
}
