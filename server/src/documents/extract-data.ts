import type { ExtractData } from '@klubbat/shared/contracts/extract-data';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { contentText } from '@klubbat/shared/text/content-text';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';

/** An extract as data, made from what is printed alone: what is not on paper cannot come into it. */
export function dataOfExtract(content: ProtocolContent): ExtractData {
  const { certification, statusMark } = content;
  return {
    format: 'klubbat-extract',
    version: 1,
    organisation: content.organisation,
    board: content.board,
    date: content.date,
    title: sentenceCase(content.documentTitle),
    ...(statusMark === undefined ? {} : { status: statusMark }),
    ...(certification.text === undefined ? {} : { certifiedBy: certification.text }),
    facts: content.facts.map(({ label, value }) => ({ label, value })),
    items: withoutIds(content.items),
    appendices: content.appendices.map(({ label, title, fileSha256 }) => ({
      label,
      title,
      ...(fileSha256 === undefined ? {} : { sha256: fileSha256 }),
    })),
  };
}

/** A link to an attachment is its words: ids of ours say nothing outside the house. */
function withoutIds<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => {
      const isLink =
        typeof inner === 'object' && inner !== null && 'type' in inner && inner.type === 'attachment';
      return isLink ? { ...inner, type: 'text', id: undefined } : inner;
    }),
  ) as T;
}

export interface EmbeddedData {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What stands in the file as data: the extracts among its papers, and a letter that covers them as text. */
export function embeddedData(content: ProtocolContent): EmbeddedData[] {
  const letters = [content].filter(({ kind }) => documentRules[kind].text);
  const extracts = [content, ...(content.following ?? [])].filter(({ kind }) => documentRules[kind].data);
  const texts = letters.map((letter): EmbeddedData => ({
    name: 'foljebrev.txt',
    mediaType: 'text/plain',
    description: `${letter.documentTitle} som text`,
    bytes: new TextEncoder().encode(`${contentText(letter).body}\n`),
  }));
  const data = extracts.map((extract, i): EmbeddedData => {
    const several = extracts.length > 1 ? `-${i + 1}` : '';
    return {
      name: `protokollsutdrag${several}.json`,
      mediaType: 'application/json',
      description: `${extract.fileTitle} som data`,
      bytes: new TextEncoder().encode(`${JSON.stringify(dataOfExtract(extract), null, 2)}\n`),
    };
  });
  return [...texts, ...data];
}
