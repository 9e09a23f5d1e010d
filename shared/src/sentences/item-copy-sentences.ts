import type { CopiedPart } from '../vocabulary/item-copy-words.js';

/** Why an item is not copied. */
export const copyFaults = {
  sameMeeting: 'Punkten står redan på det här sammanträdet.',
};

/** What may come along, on its check box. */
export const copiedPartWords: Record<CopiedPart, string> = {
  texts: 'Texterna',
  proposal: 'Förslaget till beslut',
  recipients: 'Mottagarna',
  attachments: 'Bilagorna',
  'case-number': 'Ärendenumret',
};
