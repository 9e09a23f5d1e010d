import type { ItemInFile } from '../contracts/meeting-file.js';
import { paperKinds, type DocumentKind, type PaperKind } from '../vocabulary/document-kinds.js';

/** What the meeting must hold, or the paper would say nothing. */
export type DocumentNeed =
  'nothing' | 'announced-items' | 'items' | 'numbered-items' | 'attendance' | 'open-votes' | 'notifications';

export interface DocumentRule {
  /** a first page with the board's name in large; otherwise a title above the text */
  cover: boolean;
  needs: DocumentNeed;
  /** its words and bytes are kept, when it is sent for adjustment or registered; any other is made anew whenever it is asked for */
  frozen: boolean;
  /** says of each § whether it is adjusted; what is sent for adjustment does not say it of itself */
  tells: 'draft' | 'adjusted' | 'nothing';
  /** what it says stands in the file as data too, for the programs of those who receive it */
  data: boolean;
  /** what it says stands in the file as plain text too */
  text?: true;
  /** the pages of its appendices follow the item that they belong to, and all pages are numbered through */
  byItem?: true;
  /** the foot has a cell for who certifies it */
  certified: boolean;
  /** what is secret in the meeting stands in it; the others may be laid out for anybody */
  secrets: boolean;
}

const paper = {
  cover: false,
  frozen: false,
  tells: 'nothing',
  data: false,
  certified: false,
  secrets: false,
} as const;

/** One row for each kind of paper. No other file compares kinds. */
export const documentRules: Readonly<Record<DocumentKind, DocumentRule>> = {
  protocol: {
    cover: true,
    needs: 'nothing',
    frozen: true,
    tells: 'draft',
    data: false,
    certified: true,
    secrets: true,
  },
  notes: {
    cover: true,
    needs: 'nothing',
    frozen: true,
    tells: 'draft',
    data: false,
    certified: true,
    secrets: true,
  },
  immediate: {
    cover: true,
    needs: 'numbered-items',
    frozen: true,
    tells: 'nothing',
    data: false,
    certified: true,
    secrets: true,
  },
  extract: {
    cover: false,
    needs: 'numbered-items',
    frozen: false,
    tells: 'adjusted',
    data: true,
    certified: true,
    secrets: true,
  },
  'decision-letter': {
    cover: false,
    needs: 'numbered-items',
    frozen: false,
    tells: 'adjusted',
    data: false,
    certified: true,
    secrets: true,
  },
  'cover-letter': { ...paper, text: true, needs: 'numbered-items' },
  correction: { ...paper, needs: 'numbered-items', frozen: true, secrets: true },
  memorandum: { ...paper, needs: 'nothing', tells: 'draft', secrets: true },
  'notice-certificate': { ...paper, needs: 'numbered-items' },
  'legal-force-certificate': { ...paper, needs: 'numbered-items' },
  announcement: { ...paper, needs: 'announced-items' },
  summons: { ...paper, cover: true, needs: 'nothing' },
  agenda: { ...paper, needs: 'items' },
  'agenda-pack': { ...paper, cover: true, byItem: true, needs: 'items' },
  'chair-script': { ...paper, needs: 'items' },
  'attendance-list': { ...paper, needs: 'attendance' },
  'vote-list': { ...paper, needs: 'open-votes' },
  decisions: { ...paper, needs: 'numbered-items', tells: 'adjusted' },
  'delegation-list': { ...paper, needs: 'notifications' },
};

/** What of a meeting decides which papers there are; a meeting file and the meeting on screen both have it. */
export interface MeetingToPrint {
  /** in a meeting file; on screen fullmäktige is known by its announcement */
  readonly board?: string | { readonly kind: string };
  readonly announcement?: unknown;
  readonly items: readonly {
    readonly paragraph?: number | null | undefined;
    readonly kind?: ItemInFile['kind'] | null | undefined;
    readonly votes?: readonly { readonly method: string }[] | null | undefined;
  }[];
  readonly attendance?: readonly unknown[] | undefined;
}

/** Whether the meeting has what that kind of paper is about. */
export function offers(meeting: MeetingToPrint, kind: DocumentKind): boolean {
  const { items, attendance = [] } = meeting;
  switch (documentRules[kind].needs) {
    case 'nothing':
      return true;
    case 'announced-items':
      return items.length > 0 && isAnnounced(meeting);
    case 'items':
      return items.length > 0;
    case 'numbered-items':
      return items.some(({ paragraph }) => typeof paragraph === 'number');
    case 'attendance':
      return attendance.length > 0;
    case 'open-votes':
      return items.some(({ votes }) => votes?.some(({ method }) => method === 'open') === true);
    case 'notifications':
      return items.some(({ kind: of }) => of === 'notification');
  }
}

/** Only fullmäktige is announced on the notice board before it meets (KL 5:13). */
function isAnnounced({ board, announcement }: MeetingToPrint): boolean {
  return typeof board === 'object' ? board.kind === 'assembly' : Boolean(announcement);
}

/** The papers that can be made of a meeting as it stands. */
export function offeredPapers(meeting: MeetingToPrint): PaperKind[] {
  return paperKinds.filter((kind) => offers(meeting, kind));
}
