import type { Brief, BriefItem } from '../contracts/brief.js';
import { plainText } from '../text/plain-text.js';
import { longDate } from './dates.js';

/** Words of the decisions in short: on screen, on paper and in a mail. */
export const briefWords = {
  title: 'Beslut i korthet',
  secret: 'Omfattas av sekretess',
  nothing: 'Inget beslut.',
  adjusted: 'Justerad',
  notAdjusted: 'Inte justerad',
} as const;

/** What holds of it all; undefined when all of it is adjusted. */
export const briefStates: Record<Brief['adjusted'], { mark: string; means: string } | undefined> = {
  none: {
    mark: 'Inte justerat',
    means:
      'Det här är besluten så som sekreteraren har antecknat dem. De kan ändras innan protokollet är justerat. Det justerade protokollet gäller.',
  },
  some: {
    mark: 'Delvis justerat',
    means:
      'De paragrafer som är märkta Justerad är klara. De andra kan ändras innan protokollet är justerat. Det justerade protokollet gäller.',
  },
  all: undefined,
};

/** `Beslut i korthet: Regionstyrelsen 14 januari 2025` */
export function briefTitle({ board, date }: Pick<Brief, 'board' | 'date'>): string {
  return `${briefWords.title}: ${board} ${longDate(date)}`;
}

/** All that is told of a §, line by line. */
export function briefLines({ secret, decision, outcome, reservations }: BriefItem): string[] {
  if (secret) {
    return [];
  }
  const decided = decision.map(({ heading, blocks }) =>
    [heading, plainText(blocks)].filter(Boolean).join('\n'),
  );
  const lines = [...decided, ...outcome, ...reservations];
  return lines.length === 0 ? [briefWords.nothing] : lines;
}

/** It all as the text of a mail. */
export function briefAsText(given: Brief, address: string | undefined): string {
  const state = briefStates[given.adjusted];
  return [
    briefTitle(given),
    given.organisation,
    ...(state === undefined ? [] : [`${state.mark}. ${state.means}`]),
    ...given.items.map((item) =>
      [
        `${item.label} ${item.secret ? briefWords.secret : (item.title ?? '')}`.trim(),
        ...briefLines(item),
      ].join('\n'),
    ),
    ...(address === undefined ? [] : [`Läs på webben: ${address}`]),
  ].join('\n\n');
}
