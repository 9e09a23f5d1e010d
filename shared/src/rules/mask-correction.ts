import type { Mask } from '../contracts/masking.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import type { ContentItem } from '../contracts/protocol-content.js';
import { placesOfPassage } from '../text/item-passage.js';
import { visibleText } from '../text/visible-text.js';
import { maskableTexts } from './mask-record.js';

/** What anyone may read of a correction. */
export interface CorrectionWords {
  oldText: string;
  newText: string;
  reason: string;
  decidedBy: string;
}

/** What is masked in a protocol, as far as a correction of one of its §§ could tell it. */
export interface MaskedWords {
  /** each as it stood, wherever in the protocol */
  spans: readonly string[];
  /** of what is masked in the § itself: names and figures, which alone tell of whom it is */
  words: readonly string[];
}

/** The words that masks cover. `paragraph`: the § that is corrected. */
export function maskedWordsOf(record: MeetingFile, masks: readonly Mask[], paragraph: number): MaskedWords {
  const place = record.items.findIndex((item) => item.paragraph === paragraph);
  const texts = new Map(
    maskableTexts(record).map(({ path, isRunning, text }) => [path, isRunning ? visibleText(text) : text]),
  );
  const covered = masks.map(({ path, from, to }) => ({
    own: path.startsWith(`$.items[${place}]`) || path.startsWith('$.people'),
    text: (texts.get(path) ?? '').slice(from, to).trim(),
  }));
  return {
    spans: [...new Set(covered.map(({ text }) => text).filter((text) => text !== ''))],
    words: [
      ...new Set(covered.filter(({ own }) => own).flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])),
    ].filter((word) => /^\p{Lu}\p{L}|\p{N}/u.test(word)),
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The same words wherever they stand, however the lines are broken; of a name also what is hers: `Annas`. */
const findsWords = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.split(/\s+/).map(escaped).join('\\s+')}s?(?![\\p{L}\\p{N}])`, 'giu');

/** The longest first: a name whole before its parts. */
function leftOut(text: string, { spans, words }: MaskedWords, sign: string): string {
  const out = [...spans, ...words]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, masked) => rest.replace(findsWords(masked), () => sign), text);
  const several = new RegExp(`${escaped(sign)}(?:\\s*${escaped(sign)})+`, 'gu');
  return out.replace(several, () => sign);
}

/**
 * A correction as anyone may read it beside a public version: what is masked there is masked here. The old words are shown only where
 * they stand so in the § as it is published (`item`); otherwise they touch something that is masked, and are left out whole.
 */
export function maskedCorrection(
  { oldText, newText, reason, decidedBy }: CorrectionWords,
  { item, masked, sign }: { item: ContentItem; masked: MaskedWords; sign: string },
): CorrectionWords {
  const old = [oldText, leftOut(oldText, masked, sign)].find((text) => placesOfPassage(item, text) > 0);
  return {
    oldText: old ?? sign,
    newText: leftOut(newText, masked, sign),
    reason: leftOut(reason, masked, sign),
    decidedBy: leftOut(decidedBy, masked, sign),
  };
}
