import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent, SignatureField } from '@klubbat/shared/contracts/protocol-content';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { signatureIntro, signatureWords } from '@klubbat/shared/sentences/signature-sentences';
import { signerCapacityWords } from '@klubbat/shared/sentences/words';
import type { DocumentSource } from './document-kind.js';

/**
 * Where a document that is frozen is signed: one field for each signer, in the order of the adjustment's signers, and one
 * for the organisation's seal. Nothing in a draft, which nobody may sign.
 */
export function signaturePart(
  { choice, names }: DocumentSource,
  { organisation }: MeetingFile,
  covered: readonly number[],
): Pick<ProtocolContent, 'signaturePage'> {
  const { signers = [], reference } = choice;
  if (reference === undefined || signers.length === 0) {
    return {};
  }
  const fields = signers.map(({ person, as, paragraphs = covered }, i): SignatureField => ({
    field: `signer-${i + 1}`,
    name: names.one(person),
    role: signerCapacityWords[as],
    ...(paragraphs.length < covered.length ? { paragraphs: printParagraphs(paragraphs) } : {}),
  }));
  return {
    signaturePage: {
      heading: signatureWords.heading,
      intro: signatureIntro(reference),
      fields: [...fields, { field: 'seal', name: organisation.name, role: signatureWords.seal }],
    },
  };
}
