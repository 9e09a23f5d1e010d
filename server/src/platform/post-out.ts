import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './own-network.js';

/** A server that takes longer is not there. */
const PATIENCE = 15_000;
/** So much of an answer is kept, for a person to read. */
const KEPT_ANSWER = 500;

/** The address may not be called from here. */
export class AddressRefused extends Error {
  constructor(readonly why: 'scheme' | 'own-network') {
    super(`the address is refused: ${why}`);
  }
}

/** The server took too long. */
export class TooSlow extends Error {}

export interface Outgoing {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** the operator allows plain HTTP, and addresses of the own network */
  allowOwnNetwork: boolean;
  patience?: number;
}

export interface Answered {
  status: number;
  /** its first letters */
  text: string;
}

/** Gives the connection addresses of the world only: the name is resolved once, and what was looked at is what is called. */
const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) {
      done(error, '');
      return;
    }
    const [first, ...others] = found;
    if (first === undefined || ![first, ...others].every(({ address }) => isPublicAddress(address))) {
      done(new AddressRefused('own-network'), '');
    } else if (options.all === true) {
      done(null, found);
    } else {
      done(null, first.address, first.family);
    }
  });
};

async function readStart(answer: IncomingMessage): Promise<string> {
  let text = '';
  answer.setEncoding('utf8');
  for await (const piece of answer) {
    text += piece as string;
    if (text.length >= KEPT_ANSWER) {
      answer.destroy();
      break;
    }
  }
  return text.slice(0, KEPT_ANSWER);
}

/**
 * Posts to a server that somebody else has named: over https, to an address of the world, once, with no redirects
 * followed, and with a limit on time and on what is read of the answer.
 *
 * @throws AddressRefused, TooSlow, and what the connection says
 */
export async function postOut({
  url,
  headers,
  body,
  allowOwnNetwork,
  patience = PATIENCE,
}: Outgoing): Promise<Answered> {
  const to = new URL(url);
  const host = to.hostname.replace(/^\[|\]$/g, '');
  if (to.protocol !== 'https:' && !(allowOwnNetwork && to.protocol === 'http:')) {
    throw new AddressRefused('scheme');
  }
  // an address that stands there as such is never looked up
  if (!allowOwnNetwork && isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new AddressRefused('own-network');
  }
  const signal = AbortSignal.timeout(patience);
  try {
    return await new Promise<Answered>((answered, failed) => {
      const send = to.protocol === 'https:' ? httpsRequest : httpRequest;
      const asking = send(
        to,
        {
          method: 'POST',
          headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
          agent: false,
          signal,
          ...(allowOwnNetwork ? {} : { lookup: publicLookup }),
        },
        (answer) => {
          readStart(answer).then((text) => answered({ status: answer.statusCode ?? 0, text }), failed);
        },
      );
      asking.on('error', failed);
      asking.end(body);
    });
  } catch (error) {
    throw signal.aborted ? new TooSlow('no answer in time', { cause: error }) : error;
  }
}
