/** What a report of a mail server says of one address (RFC 3464). */
export interface Report {
  kind: 'bounced' | 'delayed' | 'relayed' | 'delivered';
  /** RFC 3463: `5.1.1` */
  status: string | null;
  /** the other server's own words */
  words: string | null;
  address: string | null;
}

/** Nobody reports of more addresses than this of a mail to one. */
const MOST = 50;
const LONGEST = 1000;

const byAction: Record<string, Report['kind']> = {
  failed: 'bounced',
  delayed: 'delayed',
  relayed: 'relayed',
  // a list: who stands on it is known to that server alone
  expanded: 'relayed',
  delivered: 'delivered',
};
const byClass: Record<string, Report['kind']> = { 2: 'delivered', 4: 'delayed', 5: 'bounced' };

/** Fields of one group by their names in small letters; of a field that comes twice the first. */
function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase())) {
      fields.set(name.toLowerCase(), value.trim());
    }
  }
  return fields;
}

/** `smtp;550 5.1.1 …` without the kind before it, and without what no page can show. */
function bare(value: string | undefined): string | null {
  const words = value
    ?.replace(/^[\w-]+;\s*/, '')
    .replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  return words === undefined || words === '' ? null : words;
}

function reportOf(fields: Map<string, string>): Report[] {
  const words = bare(fields.get('diagnostic-code'));
  const status =
    /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ??
    /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(words ?? '')?.[0] ??
    null;
  const action = /^[\w-]+/.exec(fields.get('action')?.toLowerCase() ?? '')?.[0] ?? '';
  const kind = byAction[action] ?? byClass[status?.[0] ?? ''];
  const address = bare(fields.get('original-recipient') ?? fields.get('final-recipient'));
  return kind === undefined ? [] : [{ kind, status, words, address }];
}

/**
 * Reads the machine's part of a report. What cannot be understood is left out: then nothing is known by it.
 *
 * @param text of a `message/delivery-status`, decoded
 */
export function readDeliveryStatus(text: string): { envelopeId: string | null; reports: Report[] } {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .slice(0, MOST + 1)
    .map(fieldsOf);
  return {
    envelopeId: groups.find((one) => one.has('original-envelope-id'))?.get('original-envelope-id') ?? null,
    reports: groups.flatMap(reportOf),
  };
}
