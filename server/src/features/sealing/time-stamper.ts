import { randomBytes } from 'node:crypto';
import type { TimeStamper } from '../../signatures/cms.js';

/** An authority that takes longer is not there. */
const PATIENCE = 15_000;
const NONCE_BYTES = 16;
/** The room for a signature is smaller than this. */
const LARGEST_ANSWER = 65_536;

/** The time-stamp authority did not answer, or not with a time stamp. */
export class NoTimeStamp extends Error {}

/** What stands before the host in an address, as HTTP wants it. */
function credentials(url: URL): Record<string, string> {
  if (url.username === '' && url.password === '') {
    return {};
  }
  const said = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { Authorization: `Basic ${Buffer.from(said).toString('base64')}` };
}

/**
 * Asks a time-stamp authority over HTTP (RFC 3161, 3.4). Its answer is checked before it is used: over these bytes, to this
 * question, by a certificate made for time stamps.
 *
 * @throws NoTimeStamp
 */
export function httpTimeStamper(address: string): TimeStamper {
  const url = new URL(address);
  const headers = { 'Content-Type': 'application/timestamp-query', ...credentials(url) };
  url.username = '';
  url.password = '';
  return async (imprint) => {
    const { timeStampRequest, TimeStampRefused, tokenOf } = await import('../../signatures/time-stamp.js');
    const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body: new Uint8Array(timeStampRequest(imprint, nonce)),
        signal: AbortSignal.timeout(PATIENCE),
        redirect: 'error',
      });
      if (!answer.ok) {
        throw new TimeStampRefused(`it answered ${answer.status}`);
      }
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length > LARGEST_ANSWER) {
        throw new TimeStampRefused('the answer is too large');
      }
      return tokenOf(bytes, imprint, nonce);
    } catch (error) {
      throw new NoTimeStamp(`no time stamp from ${url.host}: ${(error as Error).message}`, { cause: error });
    }
  };
}
