import type { DocumentChange } from '@klubbat/shared/contracts/verification';

/** What was done to a registered file to make it the given one. What compares them is some megabytes, read when it is first asked. */
export async function compareFiles(registered: Buffer, given: Buffer): Promise<DocumentChange[]> {
  const { compareFiles: compare } = await import('./compare-files.js');
  return compare(registered, given);
}
