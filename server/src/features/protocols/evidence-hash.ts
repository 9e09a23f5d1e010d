import { sortedJson } from '../../platform/sorted-json.js';
import { sha256Of } from '../files/stored-file.store.js';

/** SHA-256, hexadecimal, of what proves a signature, as it stands in the signed document: of its JSON with sorted keys. */
export function hashOfEvidence(evidence: unknown): string {
  return sha256Of(Buffer.from(sortedJson(evidence)));
}
