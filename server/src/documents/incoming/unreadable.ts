import type { IncomingReading } from '@klubbat/shared/contracts/incoming';
import type { EmbeddedFile } from './embedded-files.js';

/** What a file says, without its signatures; and the files that lie in it. */
export interface IncomingRead {
  reading: Omit<IncomingReading, 'signatures'>;
  files: EmbeddedFile[];
}

/** Of a file of which nothing can be read. */
export function unreadable(unread: NonNullable<IncomingReading['unread']>): IncomingRead {
  return {
    reading: {
      source: 'elsewhere',
      pages: null,
      readPages: 0,
      unread,
      text: { state: 'none', faults: [] },
      data: { state: 'none', differences: [] },
      found: [],
      items: [],
      filesLeft: 0,
    },
    files: [],
  };
}
