import type { DocumentKind } from '../vocabulary/document-kinds.js';

/** What must be there before a paper of that kind says anything. */
export type DocumentNeed = 'nothing' | 'numbered-items';

export interface DocumentRule {
  /** what the meeting must hold, or the paper is not offered */
  needs: DocumentNeed;
  /** its words and bytes are kept when it is sent for adjustment; any other is made anew whenever it is asked for */
  frozen: boolean;
  /** says of each § whether it is adjusted; what is sent for adjustment does not say it of itself */
  tells: 'draft' | 'adjusted' | 'nothing';
  /** the foot has a cell for who certifies it */
  certified: boolean;
}

/** One row for each kind of paper. No other file compares kinds. */
export const documentRules: Readonly<Record<DocumentKind, DocumentRule>> = {
  protocol: { needs: 'nothing', frozen: true, tells: 'draft', certified: true },
  notes: { needs: 'nothing', frozen: true, tells: 'draft', certified: true },
  immediate: { needs: 'numbered-items', frozen: true, tells: 'nothing', certified: true },
  extract: { needs: 'numbered-items', frozen: false, tells: 'adjusted', certified: true },
};
