import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTool } from './pdf-text.js';
import { partsOf } from './signed.js';

/** Lets openssl verify every signature of a PDF as CAdES, up to this root; throws what it says of one that does not hold. */
export async function verifiedByOpenssl(pdf: Uint8Array, root: Uint8Array): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'cades-'));
  const file = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    const authority = await file('root.pem', new X509Certificate(root).toString());
    const parts = partsOf(pdf);
    for (const { value, covered } of parts) {
      const content = await file('content', covered);
      const what = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'FILE'];
      const against = ['-content', content, '-CAfile', authority, '-purpose', 'any', '-out', '/dev/null'];
      await withTool(value, 'openssl', [...what, ...against]);
    }
    return parts.length;
  } finally {
    await rm(folder, { recursive: true });
  }
}
