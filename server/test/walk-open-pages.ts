import { Agent as Connections } from 'node:http';
import { everythingInPdf } from './everything-in-pdf.js';
import type { Agent } from './test-app.js';

export interface OpenAnswer {
  address: string;
  type: string;
  headers: Readonly<Record<string, string>>;
  /** headers and content; of a PDF everything that can be read out of it */
  text: string;
}

const HOUSE = 'http://localhost:3000';
/** What is open to all without signing in. */
const OPEN = /^\/(offentligt|oparl)(?=[/?]|$)/;

/** Addresses that an answer leads to: of pages and feeds, of JSON, and of a search form with a word in it. */
function leadsTo({ type, text }: OpenAnswer, sought: string): string[] {
  const attributes = [...text.matchAll(/(?:href|src)="([^"#]*)[^"]*"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  const named = /json/.test(type) ? [...text.matchAll(/"(https?:[^"\\]*)"/g)].map(([, url = '']) => url) : [];
  const forms = [...text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(
    ([form, action = '', fields = '']) =>
      /method="post"/i.test(form) || !fields.includes('name="q"')
        ? []
        : [
            `${action}?q=${sought}`,
            // of each place to search in, where there are several
            ...[
              ...(/<select[^>]*name="var"[^]*?<\/select>/.exec(fields)?.[0] ?? '').matchAll(/value="(\w+)"/g),
            ].map(([, place]) => `${action}?q=${sought}&var=${place}`),
          ],
  );
  return [...attributes, ...named, ...forms]
    .map((address) => (address.startsWith(HOUSE) ? address.slice(HOUSE.length) : address))
    .filter((address) => OPEN.test(address));
}

/**
 * Reads all that a stranger can reach from the first open page: pages, feeds, calendars, files and data, and what a
 * search for `sought` finds. Each must answer 200. `seen` is told each answer; none is kept.
 */
export async function walkOpenPages(
  stranger: Agent,
  sought: string,
  seen: (answer: OpenAnswer) => void,
): Promise<void> {
  const waiting = ['/offentligt'];
  const known = new Set(waiting);
  let count = 0;
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const asked = stranger.get(address).responseType('blob');
    // from one address only so many are answered in a minute
    const reply = await (known.size > 5
      ? asked.agent(new Connections({ localAddress: `127.0.0.${2 + (count % 250)}` }))
      : asked);
    count += 1;
    if (reply.status !== 200) {
      throw new Error(`${address} answered ${reply.status}`);
    }
    const body = reply.body as Buffer;
    const type = (reply.headers['content-type'] ?? '').split(';')[0] ?? '';
    const content = type === 'application/pdf' ? await everythingInPdf(body) : body.toString('utf8');
    const text = `${JSON.stringify(reply.headers)}\n${content}`.replaceAll('\u00a0', ' ');
    const answer = { address, type, headers: reply.headers as Record<string, string>, text };
    seen(answer);
    for (const next of leadsTo({ ...answer, text: content }, sought)) {
      if (!known.has(next)) {
        known.add(next);
        waiting.push(next);
      }
    }
  }
}
