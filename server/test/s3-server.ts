import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from 's3rver';

/**
 * An S3-compatible service with one empty bucket, `klubbat`.
 *
 * @returns its address as `KLUBBAT_FILES` has it, and what ends it
 */
export async function startS3Server(): Promise<{ address: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-objects-'));
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: folder },
    configureBuckets: [{ name: 'klubbat', configs: [] }],
  });
  const { store } = server;
  // its own says that it has an object before it has been written
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const bytes = Buffer.concat((await content.toArray()) as Buffer[]);
    const path = store.getResourcePath(bucket, key, 'object');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
    const md5 = createHash('md5').update(bytes).digest('hex');
    await store.putMetadata(bucket, key, metadata, md5);
    return { size: bytes.length, md5 };
  };
  const { port } = await server.run();
  return {
    address: `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/klubbat/files`,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
