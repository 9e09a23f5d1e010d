import { certificateWords } from '@klubbat/shared/sentences/certificate-sentences';
import type { DocumentBody, PrintedCertificate } from './document-kind.js';
import { lineByLine, paragraph } from './rich.js';

/** The rows of a certificate, what shows that they hold, and who made it on which day. */
export function certificatePart(certificate: PrintedCertificate | undefined, shows: string): DocumentBody {
  const nothing = { attendance: [], items: [], appendices: [] };
  if (certificate === undefined) {
    return { ...nothing, facts: [] };
  }
  const { facts, evidence, madeBy, madeOn } = certificate;
  return {
    ...nothing,
    facts: [...facts],
    closing: [
      { heading: shows, blocks: evidence.map((sentence) => paragraph(sentence)) },
      { heading: certificateWords.made, blocks: lineByLine([madeBy, madeOn]) },
    ],
  };
}
