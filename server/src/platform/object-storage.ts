import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { DataSource, EntityManager } from 'typeorm';

/** Where bytes of files lie outside the database, each under its SHA-256 (hexadecimal). */
export interface ObjectStorage {
  /** Done again it changes nothing. When it resolves, the storage has them. */
  put: (sha256: string, bytes: Buffer) => Promise<void>;
  /** @returns undefined where there are none. @throws when those that are there have another SHA-256 */
  get: (sha256: string) => Promise<Buffer | undefined>;
  /** All that lie there. */
  list: () => AsyncGenerator<StoredObject>;
  remove: (sha256: string) => Promise<void>;
  /** At the start. @throws with a sentence for people where the storage does not answer, or does not let us in */
  check: () => Promise<void>;
}

export interface StoredObject {
  sha256: string;
  size: number;
  /** when it was last put */
  putAt: Date;
}

/** The storage does not answer, or not as it should: nothing that was asked for is wrong, and it may be asked again. */
export class FilesAway extends Error {
  override name = 'FilesAway';
}

const storages = new WeakMap<DataSource, ObjectStorage>();

/** From now on files of this database lie there. Once, when the program is put together. */
export function keepFilesIn(dataSource: DataSource, storage: ObjectStorage | undefined): void {
  if (storage !== undefined) {
    storages.set(dataSource, storage);
  }
}

/** Where the files of this database lie; undefined: in itself. */
export function objectStorageOf(tx: EntityManager): ObjectStorage | undefined {
  return storages.get(tx.dataSource);
}

const PLAIN = 's3+http:';
const TRIES = 3;
const PATIENCE = 30_000;

/**
 * Whether an address names a bucket: `s3://key:secret@host/bucket/and/a/prefix?region=eu-north-1`, `s3+http://` where it is spoken to
 * without TLS in one's own network.
 */
export function isObjectStorageAddress(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, host, username, password, pathname, searchParams } = new URL(text);
  return (
    ['s3:', PLAIN].includes(protocol) &&
    host !== '' &&
    username !== '' &&
    password !== '' &&
    /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[\w.-]+)*\/?$/.test(pathname) &&
    [...searchParams.keys()].every((name) => name === 'region')
  );
}

function textOf(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
}

/** A bucket of an S3-compatible service. @param address as `isObjectStorageAddress` has it */
export function s3Storage(address: string): ObjectStorage {
  const { protocol, host, username, password, pathname, searchParams } = new URL(address);
  const [, bucket = '', ...within] = pathname.replace(/\/$/, '').split('/');
  const prefix = within.map((part) => `${part}/`).join('');
  const root = `${protocol === PLAIN ? 'http' : 'https'}://${host}/${bucket}`;
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: TRIES,
  });
  const place = (sha256: string) => `${root}/${prefix}${sha256.slice(0, 2)}/${sha256}`;

  const noBucket = () => new Error(`the object storage at ${host} has no bucket ${bucket}`);

  async function ask(method: string, url: string, body?: Buffer): Promise<Response> {
    const answer = await client
      .fetch(url, {
        method,
        signal: AbortSignal.timeout(PATIENCE),
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
        // signed, so that what arrives is held to it by the storage
        headers: {
          'x-amz-content-sha256': createHash('sha256')
            .update(body ?? '')
            .digest('hex'),
        },
      })
      .catch((cause: unknown) => {
        throw new FilesAway(`the object storage at ${host} does not answer`, { cause });
      });
    if (!answer.ok && answer.status !== 404) {
      const why = textOf(await answer.text(), 'Code');
      throw new FilesAway(`the object storage at ${host} answered ${answer.status} ${why} to ${method}`);
    }
    return answer;
  }

  /** Those that come after one in the order of their names. */
  async function page(after: string): Promise<string> {
    const query = new URLSearchParams({ 'list-type': '2', prefix, 'start-after': after });
    const answer = await ask('GET', `${root}?${query.toString()}`);
    if (!answer.ok) {
      throw noBucket();
    }
    return answer.text();
  }

  return {
    put: async (sha256, bytes) => {
      const answer = await ask('PUT', place(sha256), bytes);
      if (!answer.ok) {
        throw noBucket();
      }
    },
    get: async (sha256) => {
      const answer = await ask('GET', place(sha256));
      if (answer.status === 404) {
        return undefined;
      }
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new Error(`the object ${sha256} has other bytes than its name says`);
      }
      return bytes;
    },
    list: async function* () {
      let after = '';
      let xml: string;
      do {
        xml = await page(after);
        for (const [, content = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          after = textOf(content, 'Key');
          const sha256 = after.split('/').at(-1) ?? '';
          if (/^[0-9a-f]{64}$/.test(sha256)) {
            const putAt = new Date(textOf(content, 'LastModified'));
            yield { sha256, size: Number(textOf(content, 'Size')), putAt };
          }
        }
      } while (textOf(xml, 'IsTruncated') === 'true');
    },
    remove: async (sha256) => void (await ask('DELETE', place(sha256))),
    check: async () => void (await page('')),
  };
}
