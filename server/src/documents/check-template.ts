import type { DocumentTemplate } from '@klubbat/shared/contracts/document-template';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { lookOf, unreadableAccent } from '@klubbat/shared/rules/document-template';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { templateSentences } from '@klubbat/shared/sentences/template-sentences';
import { documentKinds } from '@klubbat/shared/vocabulary/document-kinds';
import { unprintableSigns } from './characters.js';
import { headTop } from './house-style.js';
import { footTextLines, pageFrame } from './page.js';
import { logoFault, readLogo } from './print-logo.js';
import { laidIn } from './typeface.js';

const MOST_HEAD = 125;
const MOST_FOOT_LINES = 2;
const MOST_FOOT = 95;

export interface TemplateFault {
  /** of the template; `logo` where it is the logo itself that cannot be used */
  readonly field: keyof DocumentTemplate | 'logo';
  readonly message: string;
}

export interface TemplateOwner {
  readonly organisation: string;
  readonly boards: readonly string[];
  /** the bytes of its logo; undefined where it has none */
  readonly logo?: Uint8Array | undefined;
}

/** The fullest head and foot that a board's papers can have. */
function fullest(template: DocumentTemplate, owner: TemplateOwner, board: string): ProtocolContent {
  const titles = documentKinds.map((kind) => documentWords[kind].title);
  const [longest = ''] = titles.sort((one, other) => other.length - one.length);
  return {
    kind: 'extract',
    documentTitle: longest,
    fileTitle: '',
    organisation: owner.organisation,
    board,
    dateLabel: protocolWords.meetingDate,
    date: '2026-12-30–2026-12-31',
    firstDay: '2026-12-30',
    statusMark: protocolWords.draft,
    facts: [],
    attendance: [],
    items: [],
    appendixHeading: '',
    appendices: [],
    pagePerItem: false,
    certification: { label: template.certificationLabel ?? protocolWords.certification },
    look: lookOf(template, owner.logo === undefined ? undefined : 'logo'),
  };
}

function frameFaults(template: DocumentTemplate, owner: TemplateOwner): TemplateFault[] {
  const reading = owner.logo === undefined ? undefined : readLogo(owner.logo);
  const logo = reading?.ok === true ? reading.picture : undefined;
  const boards = owner.boards.length > 0 ? owner.boards : [''];
  const tallest = boards
    .map((board) => {
      const frame = pageFrame(fullest(template, owner, board), logo, Infinity);
      return { board, head: frame.headRule - headTop, foot: frame.footHeight };
    })
    .sort((one, other) => other.head - one.head)[0];
  const lines = footTextLines(template.footText ?? '');
  return [
    ...(tallest !== undefined && tallest.head > MOST_HEAD
      ? [
          {
            field: 'boardAt' as const,
            message: templateSentences.tallHead(tallest.head, MOST_HEAD, tallest.board || owner.organisation),
          },
        ]
      : []),
    ...(lines > MOST_FOOT_LINES
      ? [{ field: 'footText' as const, message: templateSentences.longFoot(lines, MOST_FOOT_LINES) }]
      : tallest !== undefined && tallest.foot > MOST_FOOT
        ? [{ field: 'certificationLabel' as const, message: templateSentences.tallFoot }]
        : []),
  ];
}

/**
 * Everything for which a template cannot be used, each with what to do; empty where it can. Pure: head and foot are
 * laid as they would be printed, for every board.
 */
export function templateFaults(template: DocumentTemplate, owner: TemplateOwner): TemplateFault[] {
  const pale = unreadableAccent(template);
  const why = owner.logo === undefined ? undefined : logoFault(owner.logo, template.logoOn);
  const signs = (['footText', 'certificationLabel'] as const).flatMap((field): TemplateFault[] => {
    const missing = unprintableSigns(template[field] ?? '');
    return missing.length === 0 ? [] : [{ field, message: templateSentences.signs(missing.join(' ')) }];
  });
  return [
    ...(pale
      ? [
          {
            field: 'accent' as const,
            message: templateSentences.paleAccent(pale.contrast, pale.needed, template.accentOn),
          },
        ]
      : []),
    ...(why === undefined ? [] : [{ field: 'logo' as const, message: why }]),
    ...signs,
    ...laidIn(template.typeface, () => frameFaults(template, owner)),
  ];
}
