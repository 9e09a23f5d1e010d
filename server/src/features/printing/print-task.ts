import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { PageSpan } from '@klubbat/shared/contracts/preview';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { BoundFile } from '../../documents/bound-file.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import type { RegisterExtract } from '../../documents/register-extract.js';
import type { WithoutPages } from '../../documents/render-pdf.js';
import type { PdfCheck } from '../../documents/open-pdf.js';
import type { IncomingReading } from '@klubbat/shared/contracts/incoming';
import type { EmbeddedFile } from '../../documents/incoming/embedded-files.js';
import type { OwnHeadings, ProposalRead } from '../../documents/proposal/read-proposal.js';
import type { PreparedField } from '../../signatures/fill-room.js';
import type { FieldToSign } from '../../signatures/sign-field.js';

/** A field that is to be signed, and what it is to show. */
export interface SignatureToPrepare extends Omit<FieldToSign, 'appearance'> {
  lines: readonly string[];
  /** YYYY-MM-DD */
  day: string;
}

/** A document while it is written. */
export interface PreviewTask {
  file: MeetingFile;
  choice: DocumentChoice;
  /** the file that the choice's look names */
  logo: Uint8Array | undefined;
  /** only these pages are printed; undefined: all */
  pages?: PageSpan | undefined;
}

/** What a thread or process for documents is asked. */
export type PrintTask =
  | {
      do: 'draw';
      content: ProtocolContent;
      bound: readonly BoundFile[];
      /** the file that the content's look names */
      logo: Uint8Array | undefined;
    }
  | { do: 'draw-register-extract'; extract: RegisterExtract }
  | ({ do: 'compose-and-draw' } & PreviewTask)
  | { do: 'check'; bytes: Uint8Array }
  | { do: 'draw-word'; content: ProtocolContent }
  | { do: 'prepare-signature'; given: SignatureToPrepare }
  | { do: 'read-incoming'; bytes: Uint8Array }
  | { do: 'read-word'; bytes: Uint8Array; headings: OwnHeadings };

/** What was read in a file that somebody sent, and the files that lie in it. */
export interface IncomingAnswer {
  reading: IncomingReading;
  files: EmbeddedFile[];
}

/** What it answers. */
export interface PrintReply {
  pdf?: Uint8Array;
  withoutPages?: WithoutPages[];
  check?: PdfCheck;
  word?: Uint8Array;
  proposal?: ProposalRead;
  prepared?: PreparedField;
  incoming?: IncomingAnswer;
}
