import type { ContentItem, ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { ListBlock } from '@klubbat/shared/contracts/rich-text';
import {
  correctedFact,
  correctedHeading,
  correctedRemark,
  correctedVersionWords,
  correctionWordsOf,
} from '@klubbat/shared/sentences/correction-sentences';
import {
  correctedVersionSentence,
  leftOutSentence,
  maskingWords,
  publicVersionSentence,
} from '@klubbat/shared/sentences/masking-sentences';
import type { RecordKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { DocumentBody, PublicCorrection, PublicVersion } from './document-kind.js';
import { lineByLine, paragraph } from './rich.js';

/** Last in a public version: what it is, of which original, and how much has been left out on what ground. */
function aboutPart(
  { sourceSha256, leftOut, corrected }: PublicVersion,
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
      ...(corrected === undefined ? [] : [paragraph(correctedVersionSentence(corrected.sha256))]),
      ...(leftOut.length === 0
        ? [paragraph(maskingWords.nothingLeftOut)]
        : [paragraph(`${maskingWords.sign} står där något är utelämnat:`), list]),
    ],
  };
}

/** A label in bold with the text below it, line by line as it was typed. */
function labelled(label: string, text: string): ContentPart['blocks'] {
  return lineByLine([`${label}:`, ...text.split(/\r?\n/)]).map((block) =>
    block.type === 'paragraph'
      ? {
          ...block,
          content: block.content.map((inline, i) =>
            i === 0 && inline.type === 'text' ? { ...inline, bold: true } : inline,
          ),
        }
      : block,
  );
}

function correctionPart(
  label: string,
  correction: PublicCorrection,
  record: RecordKind | undefined,
): ContentPart {
  const words = correctionWordsOf(record);
  const { number, day, oldText, newText, reason, decidedBy } = correction;
  return {
    heading: correctedHeading(label, number, day),
    blocks:
      oldText === undefined || newText === undefined
        ? [paragraph(correctedVersionWords.wordsUnread)]
        : [
            ...labelled(words.oldText, oldText),
            ...labelled(words.newText, newText === '' ? words.removed : newText),
            ...labelled(words.reason, reason ?? ''),
            ...labelled(words.decidedBy, decidedBy ?? ''),
          ],
  };
}

/**
 * What a public version tells beside the protocol: last what it is, and before that what has been corrected since. Each § that a
 * correction touches says so itself, and so does the cover: who reads one page only must know of it.
 */
export function withPublicVersion(
  body: DocumentBody,
  version: PublicVersion,
  record: RecordKind | undefined,
): DocumentBody {
  const corrections = version.corrected?.corrections ?? [];
  const labels = new Map(body.items.map(({ paragraph: number, paragraphLabel }) => [number, paragraphLabel]));
  const { intro: ofProtocol, introOfNotes } = correctedVersionWords;
  const intro = record === 'notes' ? introOfNotes : ofProtocol;
  const labelOf = ({ paragraph: number }: PublicCorrection) => labels.get(number) ?? `§ ${number}`;
  const marked = (item: ContentItem): ContentItem => {
    const own = corrections.filter(({ paragraph: number }) => number === item.paragraph);
    return own.length === 0
      ? item
      : {
          ...item,
          remarks: [
            ...item.remarks,
            correctedRemark(own.map(({ number, day }) => ({ number, decidedOn: day }))),
          ],
        };
  };
  return {
    ...body,
    items: body.items.map(marked),
    facts:
      corrections.length === 0
        ? body.facts
        : [
            ...body.facts,
            {
              label: correctedVersionWords.heading,
              value: corrections.map((one) => correctedFact(labelOf(one), one.day)).join('; '),
            },
          ],
    closing: [
      ...(body.closing ?? []),
      ...(corrections.length === 0
        ? []
        : [{ heading: correctedVersionWords.heading, blocks: [paragraph(intro)] }]),
      ...corrections.map((one) => correctionPart(labelOf(one), one, record)),
      aboutPart(version, record),
    ],
  };
}
