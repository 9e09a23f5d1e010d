import { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
import { doorAddress } from '../../lib/call.js';

export const MEMORANDA = '/arenden/tjansteskrivelser';
export const memorandumAddress = (id: string): string => `${MEMORANDA}/${id}`;

/** A memorandum as PDF: as its page shows it, or a certain submission. */
export const memorandumPdf = (id: string, number?: number): string =>
  doorAddress(memorandumDoors.pdf, {
    params: { id },
    ...(number === undefined ? {} : { query: { number } }),
  });
