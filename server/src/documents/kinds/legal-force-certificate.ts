import { certificateWords } from '@klubbat/shared/sentences/certificate-sentences';
import { certificatePart } from '../certificate-part.js';
import type { DocumentDefinition } from '../document-kind.js';

/** A lagakraftbevis: that a decision stands, by word of the court that was asked, and who noted it. */
export const legalForceCertificate: DocumentDefinition = {
  body: ({ choice }) => certificatePart(choice.certificate, certificateWords.legalForceShows),
};
