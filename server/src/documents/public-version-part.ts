import type { ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import {
  leftOutSentence,
  maskingWords,
  publicVersionSentence,
} from '@klubbat/shared/sentences/masking-sentences';
import type { RecordKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { PublicVersion } from './document-kind.js';

const paragraph = (text: string): Extract<TextBlock, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** Last in a public version: what it is, of which original, and how much has been left out on what ground. */
export function publicVersionPart(
  { sourceSha256, leftOut }: PublicVersion,
  record: RecordKind | undefined,
): ContentPart {
  const list: ListBlock = {
    type: 'list',
    style: 'bullet',
    items: leftOut.map((one) => ({ label: '•', blocks: [paragraph(leftOutSentence(one))] })),
  };
  return {
    heading: maskingWords.heading,
    blocks: [
      paragraph(publicVersionSentence(sourceSha256, record)),
      ...(leftOut.length === 0
        ? [paragraph(maskingWords.nothingLeftOut)]
        : [paragraph(`${maskingWords.sign} står där något är utelämnat:`), list]),
    ],
  };
}
