import { usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import type { DocumentChoice, DocumentSource } from './document-kind.js';
import { contentItem } from './item-part.js';
import { laidOpen } from './laid-open.js';
import { Names } from './names.js';
import { withPublicVersion } from './public-version-part.js';
import { registry } from './registry.js';

function sourceOf(given: MeetingFile, choice: DocumentChoice): DocumentSource {
  const file = documentRules[choice.kind].secrets && choice.laidOpen !== true ? given : laidOpen(given);
  const names = new Names(file);
  const wanted = choice.paragraphs ? new Set(choice.paragraphs) : null;
  const adjusted = new Set(choice.adjusted);
  const layout = choice.layout ?? usualLayout;
  const chosen = file.items
    .map((item, i) => ({ item, position: i + 1 }))
    .filter(({ item }) => !wanted || (item.paragraph !== undefined && wanted.has(item.paragraph)));
  const printed: DocumentSource['printed'] = (
    change,
    voteStyle = choice.voteStyle ?? 'sides',
    only = () => true,
  ) =>
    chosen
      .filter(({ item }) => only(item))
      .map(({ item, position }) =>
        contentItem(change(item), position, file, names, {
          adjusted: item.paragraph !== undefined && adjusted.has(item.paragraph),
          voteStyle,
          layout,
        }),
      );
  return {
    file,
    choice,
    layout,
    names,
    chosen: chosen.map(({ item }) => item),
    items: printed((item) => item),
    printed,
  };
}

function statusMark({ file, choice, items }: DocumentSource): string | undefined {
  if (choice.publicVersion !== undefined) {
    return maskingWords.publicVersion;
  }
  switch (documentRules[choice.kind].tells) {
    case 'adjusted':
      return file.meeting.record === 'notes' || items.every((item) => item.adjusted)
        ? undefined
        : protocolWords.notAdjusted;
    case 'draft':
      return choice.draft ? documentWords[choice.kind].draft : undefined;
    case 'nothing':
      return undefined;
  }
}

/** `§ 9, § 11`: an extract is known by its §§. */
function whichItems(choice: DocumentChoice, items: readonly ContentItem[]): string {
  return choice.paragraphs && documentRules[choice.kind].tells === 'adjusted'
    ? ` ${items.map((item) => item.paragraphLabel).join(', ')}`
    : '';
}

/**
 * Everything a paper of that kind says, from the meeting file alone. Pure: the same file and choice give the same
 * content. Withdrawn motions, addresses, dates of signatures and of notices are not in it.
 */
export function composeDocument(file: MeetingFile, choice: DocumentChoice): ProtocolContent {
  const { kind } = choice;
  const source = sourceOf(file, choice);
  const words = documentWords[kind];
  const mark = statusMark(source);
  const date = daySpan(file.meeting.date, file.meeting.endDate);
  const printed = registry[kind].body(source);
  const { items, closing, ...body } = choice.publicVersion
    ? withPublicVersion(printed, choice.publicVersion, file.meeting.record)
    : printed;
  return {
    kind,
    documentTitle: words.title,
    fileTitle: `${words.file} ${file.board.name} ${date}${whichItems(choice, source.items)}`,
    organisation: file.organisation.name,
    board: file.board.name,
    dateLabel: words.dateLabel,
    date,
    firstDay: file.meeting.date,
    ...(mark === undefined ? {} : { statusMark: mark }),
    ...body,
    items,
    ...(closing ? { closing } : {}),
    appendixHeading: protocolWords.appendices,
    pagePerItem: choice.pagePerItem,
    certification: {
      // nobody certifies a public version: the original is what holds
      label:
        documentRules[kind].certified && choice.publicVersion === undefined
          ? (words.certification ?? choice.certificationLabel ?? protocolWords.certification)
          : '',
      ...(choice.certifiedBy ? { text: choice.certifiedBy } : {}),
    },
    ...(choice.look ? { look: choice.look } : {}),
    ...(choice.reference === undefined ? {} : { reference: choice.reference }),
  };
}
