import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { BoundFile, PdfCheck, PdfFault } from '../../documents/bound-file.js';

/** What a thread for documents is asked. */
export type PrintTask =
  { do: 'draw'; content: ProtocolContent; bound: readonly BoundFile[] } | { do: 'check'; bytes: Uint8Array };

/** What it answers: errors that are told in words cross as data. */
export interface PrintReply {
  pdf?: Uint8Array;
  unreadable?: { label: string; reason: PdfFault };
  check?: PdfCheck;
}
