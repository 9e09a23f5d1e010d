import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { AddressRefused, postOut } from './post-out.js';

const send = (url: string) =>
  postOut({ url, headers: {}, body: '', allowOwnNetwork: false, patience: 2_000 });

test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://１２７.０.０.１/',
  'https://169.254.169.254/latest/meta-data',
  'https://3232235777/',
  'https://localhost/',
  'https://LOCALHOST./',
])('%s is an address of our own however it is spelt, and is not called', async (url) => {
  const refused: unknown = await send(url).catch((error: unknown) => error);
  // a name that this machine does not know is nobody
  const isUnknown = (refused as NodeJS.ErrnoException).code === 'ENOTFOUND' && /localhost/i.test(url);
  expect(isUnknown || (refused instanceof AddressRefused && refused.why === 'own-network')).toBe(true);
});

test.each(['http://193.10.1.1/', 'ftp://193.10.1.1/', 'file:///etc/passwd', 'gopher://193.10.1.1/'])(
  '%s is no address to post to',
  async (url) => {
    const refused: unknown = await send(url).catch((error: unknown) => error);
    expect(refused).toMatchObject({ why: 'scheme' });
  },
);

/** Where other machines are called, and who has said which: all but the first only by the settings of whoever operates the installation. */
const CALLING: Readonly<Record<string, string>> = {
  'platform/post-out.ts': 'a diary system, by an administrator of its organisation: never in our own network',
  'platform/mailer.ts': 'SMTP_URL',
  'platform/object-storage.ts': 'KLUBBAT_FILES',
  'platform/virus-scan.ts': 'KLUBBAT_CLAMD',
  'features/sealing/time-stamper.ts': 'KLUBBAT_TSA_URL',
  'features/e-identity/identity-provider.ts': 'KLUBBAT_IDENTITY_PROVIDERS',
  'features/receipts/mailbox.worker.ts': 'KLUBBAT_IMAP_URL, KLUBBAT_INTAKE_URL',
};

test('other machines are called from there and from nowhere else', () => {
  const source = join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const calling = files.filter((file) =>
    /\bfetch\(|from 'node:(?:https|http2|tls|dgram)'|\b(?:createConnection|createTransport|discovery)\(|\bconnect\b[^}]*\} from 'node:net'|import\('imapflow'\)|AwsClient\(/.test(
      readFileSync(join(source, file), 'utf8'),
    ),
  );
  expect(calling.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(
    Object.keys(CALLING).toSorted(),
  );
});
