import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentPart } from '@klubbat/shared/contracts/protocol-content';
import { deferralSentences, earlierLine } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { readText } from '@klubbat/shared/text/read-text';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import type { Names } from './names.js';
import { lineByLine } from './rich.js';

/** Bordläggning or återremiss: where to, until when, at whose request (KL 5:50). */
export function deferralPart(item: ItemInFile, names: Names): ContentPart[] {
  const { deferral } = item;
  if (!deferral) {
    return [];
  }
  const tabled =
    item.outcome === 'tabled' || (item.outcome !== 'referred-back' && deferral.nextDate !== undefined);
  const sentences = deferralSentences({
    tabled,
    to: deferral.to,
    nextDate: deferral.nextDate,
    minority: deferral.minority === true,
    requestedBy: deferral.requestedBy ? names.all(deferral.requestedBy) : '',
  });
  return [
    {
      heading: tabled ? protocolWords.tabled : protocolWords.referredBack,
      blocks: [...lineByLine(sentences), ...readText(deferral.reason ?? '')],
    },
  ];
}

/** Where the case was handled before, also by other bodies. */
export function earlierBlocks(item: ItemInFile): TextBlock[] {
  return lineByLine((item.earlier ?? []).map(earlierLine));
}
