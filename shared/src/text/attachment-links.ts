/*
 * A link to an attachment in running text: `[bilaga 2](bilaga:<id>)`. The words are those of the day it was written;
 * what people read is always made anew from the attachment's present number. Only what bears exactly this form is a
 * link: everything else in brackets is text.
 */

interface LinkedAttachment {
  id: string;
  number: number;
  label?: string | null | undefined;
}

/** Pair by pair, so that a bracket after a backslash is seen to be escaped. */
const ESCAPES_AND_LINKS =
  /\\[^]|\[([Bb]ilaga [^\\[\]*|\r\n]{1,40})\]\(bilaga:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;
const NOT_IN_WORDS = /[\\[\]*|\s]+/g;
const MARKUP = /[\\*|]/g;

export interface AttachmentLink {
  id: string;
  words: string;
}

/** The source with `change` of every link in place of the link. A text without links comes back character for character. */
export function replaceLinks(markdown: string, change: (link: AttachmentLink) => string | undefined): string {
  if (!markdown.includes('](bilaga:')) {
    return markdown;
  }
  return markdown.replace(ESCAPES_AND_LINKS, (found: string, words?: string, id?: string) =>
    words === undefined || id === undefined ? found : (change({ id, words }) ?? found),
  );
}

/** The ids of the attachments that a text links to. */
export function linkedAttachments(markdown: string): Set<string> {
  const ids = new Set<string>();
  replaceLinks(markdown, ({ id }) => {
    ids.add(id);
    return undefined;
  });
  return ids;
}

/** What a link is called now: `bilaga 2`, with the capital that its words had. */
export function presentWords(words: string, { number, label }: Omit<LinkedAttachment, 'id'>): string {
  return `${words.startsWith('B') ? 'Bilaga' : 'bilaga'} ${label ?? number}`;
}

/** The text as people read it: each link to one of these attachments as its words of now. Other links stay as typed. */
export function withPresentWords(markdown: string, attachments: readonly LinkedAttachment[]): string {
  return replaceLinks(markdown, ({ id, words }) => {
    const attachment = attachments.find((one) => one.id === id);
    return attachment && presentWords(words, attachment).replace(MARKUP, '\\$&');
  });
}

/** A link in the source. What its words may not hold is given up: they are made anew whenever they are read. */
export function writeLink(id: string, text: string): string {
  const [, name = ''] = /^[Bb]ilaga\s+([^]*)$/.exec(text) ?? [];
  const words = name.replace(NOT_IN_WORDS, ' ').trim().slice(0, 40).trimEnd();
  return `[${text.startsWith('B') ? 'Bilaga' : 'bilaga'} ${words === '' ? '–' : words}](bilaga:${id})`;
}

/** Text that looks like a link, with a backslash so that it stays text. */
export function escapeLinks(text: string): string {
  return replaceLinks(text, ({ id, words }) => `\\[${words}](bilaga:${id})`);
}
