import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { extractSealWords, signatureWords } from '@klubbat/shared/sentences/signature-sentences';

/** An extract that is to leave: with its reference in the margin, and last a place for the organisation's seal. */
export function withSealPlace(content: ProtocolContent, reference: string): ProtocolContent {
  return {
    ...content,
    reference,
    signaturePage: {
      heading: extractSealWords.heading,
      intro: extractSealWords.intro(reference),
      fields: [{ field: 'seal', name: content.organisation, role: signatureWords.seal }],
    },
  };
}
