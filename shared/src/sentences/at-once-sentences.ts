import { clock, longDate } from './dates.js';

/** Sentences of §§ that are adjusted at the meeting itself. */

const several = (label: string) => label.includes('§§');

/** `Omedelbart justerad § 12`, `Omedelbart justerade §§ 12–13` */
export function atOnceTitle(label: string): string {
  return `Omedelbart ${several(label) ? 'justerade' : 'justerad'} ${label}`;
}

/** What the body declares, above the names of those who adjust. */
export function declaredAtOnce(count: number): string {
  return `Protokollet under ${count === 1 ? 'denna paragraf' : 'dessa paragrafer'} förklaras omedelbart justerat.`;
}

/** Of `2025-01-14 14:32`: `Omedelbar, framlagd i skrift den 14 januari 2025 kl. 14.32` */
export function putInWritingOn(minute: string): string {
  const [day = '', time = ''] = minute.split(' ');
  return `Omedelbar, framlagd i skrift den ${longDate(day)} kl. ${clock(time)}`;
}

/** `Justerad den 14 januari 2025 av Åsa Öberg (S) och Björn Ek (M)`; without a day it is not adjusted yet. */
export function adjustedAtOnceSentence(names: string, day: string | undefined): string {
  const by = names === '' ? '' : ` av ${names}`;
  return day === undefined ? `Justeras för sig${by}` : `Justerad den ${longDate(day)}${by}`;
}

/** Where the text of a § is found that the protocol only refers to. */
export function foundInSentence(fileTitle: string): string {
  return `Paragrafens text finns i ”${fileTitle}”.`;
}

/** `§ 12, den 14 januari 2025`; `§ 12` while a signature is missing */
export function adjustedAtOnceFact(label: string, day: string | undefined): string {
  return day === undefined ? label : `${label}, den ${longDate(day)}`;
}
