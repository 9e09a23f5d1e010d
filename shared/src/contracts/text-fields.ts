import { z } from 'zod';

// NUL cannot be stored by PostgreSQL; half a surrogate pair would silently become U+FFFD: a lost character.
// Other control characters break lines of a mail header or a printed page.
const storable = (text: string) => !/\p{Surrogate}/u.test(text);
const CONTROL_IN_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** One line: a name, a title, a case number. No line breaks (a mail header is made of it), no control characters. */
export const line = z
  .string()
  .refine((text) => !CONTROL_IN_LINE.test(text), { params: { code: 'control-character' } })
  .refine(storable, { params: { code: 'broken-character' } });

/** One line with at least one visible character. */
export const filledLine = line.refine((text) => text.trim() !== '', { params: { code: 'empty' } });

/** Running text, in the Markdown subset of the meeting file. Line breaks and tabs are kept. At most some 300 pages. */
export const runningText = z
  .string()
  .max(1_000_000)
  .refine((text) => !CONTROL_IN_TEXT.test(text), { params: { code: 'control-character' } })
  .refine(storable, { params: { code: 'broken-character' } });

/** Running text that says something. */
export const filledText = runningText.refine((text) => text.trim() !== '', { params: { code: 'empty' } });

/** An e-mail address: addresses with å ä ö in the local part are refused, as most servers do. */
export const emailAddress = z.email().max(254);

// Days are counted on from one another: at either end of what four digits can say, that goes wrong.
const likelyYear = (text: string) => text >= '1600' && text < '9000';

/** A day, YYYY-MM-DD, that exists in the calendar, from the year 1600 on. */
export const day = z.iso.date().refine(likelyYear, { params: { code: 'unlikely-year' } });

/** A time of day, HH:MM, in Europe/Stockholm. */
export const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

/** Paragraphs, and single decision points of a paragraph: `1-4,6,8.2`. */
export const paragraphRange = z
  .string()
  .regex(/^[0-9]+(\.[0-9]+|-[0-9]+)?(,[0-9]+(\.[0-9]+|-[0-9]+)?)*$/)
  .max(5000);

/** A § number. The limit keeps it inside PostgreSQL's integer. */
export const paragraphNumber = z.int().min(1).max(1_000_000);

/** Where something is seen on the web. */
export const webAddress = z.url({ protocol: /^https?$/u }).max(2000);
