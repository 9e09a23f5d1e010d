const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// what no page and no feed may hold (XML 1.0, 2.2)
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** The text as it may stand in HTML or XML, between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A piece of a page in which all that came from elsewhere has been escaped. Made by `markup` alone. */
export class Markup {
  private constructor(private readonly written: string) {}

  static of(strings: TemplateStringsArray, values: readonly Value[]): Markup {
    return new Markup(strings.reduce((text, string, i) => `${text}${write(values[i - 1])}${string}`));
  }

  toString(): string {
    return this.written;
  }
}

/** What may stand in a template: nothing is written of what is missing. */
export type Value = Markup | string | number | null | undefined | false | readonly Value[];

function write(value: Value): string {
  if (value === null || value === undefined || value === false) {
    return '';
  }
  if (value instanceof Markup) {
    return value.toString();
  }
  return typeof value === 'object' ? value.map(write).join('') : escaped(String(value));
}

/** Markup as a template: what is filled in is text, and becomes markup only where it was made by `markup` itself. */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup =>
  Markup.of(strings, values);

/** Nothing. */
export const nothing = markup``;
