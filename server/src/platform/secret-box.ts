import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** The key of this installation is not the one that its secrets were sealed with. */
export class WrongKeyError extends Error {
  constructor() {
    super(
      'nyckeln är inte den som databasens hemligheter är krypterade med. Ange den rätta i KLUBBAT_KEY, eller lägg tillbaka filen secret.key i datamappen (se docs/backup.md). Den byts aldrig ut.',
    );
    this.name = 'WrongKeyError';
  }
}

/** Keeps secrets in the database so that who reads the database alone cannot read them. */
export interface SecretBox {
  /**
   * @param about what it is and whose, as `totp:<account id>`: it opens only with the same words, so that a row cannot be
   *   put in another's place
   * @throws WrongKeyError where other secrets of this database have been sealed with another key
   */
  seal: (tx: EntityManager, secret: Uint8Array, about: string) => Promise<string>;
  /** @throws WrongKeyError where it was sealed with another key, for another purpose, or has been changed */
  open: (sealed: string, about: string) => Promise<Buffer>;
  /**
   * What a value can be known again by and not read from (HMAC-SHA256, hexadecimal): the same for the same value and words.
   * @throws WrongKeyError as `seal`
   */
  fingerprint: (tx: EntityManager, value: string, about: string) => Promise<string>;
  /** The same of several values, of which the key is asked for once. */
  fingerprints: (tx: EntityManager, values: string[], about: string) => Promise<string[]>;
  /** At the start. @throws WrongKeyError where there are secrets, and the key is not theirs */
  check: (tx: EntityManager) => Promise<void>;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const KEY = 32;
const FORM = 'v1';
const CHECKED = 'klubbat/secret-key';

function sealWith(key: Buffer, secret: Uint8Array, about: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return `${FORM}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

function openWith(key: Buffer, sealed: string, about: string): Buffer {
  const [form, encoded = ''] = sealed.split('.');
  const bytes = Buffer.from(encoded, 'base64url');
  try {
    const opened = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(about, 'utf8'))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    if (form !== FORM) {
      throw new WrongKeyError();
    }
    return Buffer.concat([opened.update(bytes.subarray(NONCE + TAG)), opened.final()]);
  } catch {
    throw new WrongKeyError();
  }
}

async function readCheck(tx: EntityManager): Promise<string | undefined> {
  const rows: { value: string }[] = await tx.query('SELECT check_value AS value FROM secret_key');
  return rows[0]?.value;
}

/** The first secret decides which key is the installation's; of two at once the second waits, and is held to the first. */
async function holdToFirst(tx: EntityManager, key: Buffer): Promise<void> {
  await tx.query('INSERT INTO secret_key (id, check_value) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    sealWith(key, Buffer.from(CHECKED), CHECKED),
  ]);
  openWith(key, (await readCheck(tx)) ?? '', CHECKED);
}

/**
 * A box under the key of the installation (AES-256-GCM).
 *
 * @param findKey reads the key, or makes it where there is none and it may (`secret-key.ts`); asked when it is first needed
 */
export function secretBox(findKey: (mayMake: boolean) => Promise<Buffer>): SecretBox {
  async function heldKey(tx: EntityManager): Promise<Buffer> {
    const first = await readCheck(tx);
    const key = await findKey(first === undefined);
    if (first === undefined) {
      await holdToFirst(tx, key);
    } else {
      openWith(key, first, CHECKED);
    }
    return key;
  }
  async function fingerprints(tx: EntityManager, values: string[], about: string): Promise<string[]> {
    // a key of its own for each use: what one does says nothing of the other
    const key = Buffer.from(hkdfSync('sha256', await heldKey(tx), '', `fingerprint:${about}`, KEY));
    return values.map((value) => createHmac('sha256', key).update(value, 'utf8').digest('hex'));
  }
  return {
    seal: async (tx, secret, about) => sealWith(await heldKey(tx), secret, about),
    fingerprint: async (tx, value, about) => (await fingerprints(tx, [value], about))[0] ?? '',
    fingerprints,
    open: async (sealed, about) => openWith(await findKey(false), sealed, about),
    check: async (tx) => {
      const value = await readCheck(tx);
      if (value !== undefined) {
        openWith(await findKey(false), value, CHECKED);
      }
    },
  };
}

/** Where nothing is sealed, and nothing should be. */
export const closedBox: SecretBox = secretBox(() => Promise.reject(new WrongKeyError()));
