import type { ProposalFate } from '../contracts/proposal.js';
import { sectionKinds, type SectionKind } from '../vocabulary/meeting-words.js';
import { sectionHeadings } from './words.js';

/** Headings that proposals bear, beside the usual ones, by what they are. Whole headings, in small letters. */
const usual: Partial<Record<ProposalFate, readonly string[]>> = {
  proposal: [
    'förslag',
    'beslutsförslag',
    'förslag på beslut',
    'förslag till ställningstagande',
    'förslag till nämndens beslut',
  ],
  decision: ['beslutar', 'beslutet'],
  summary: ['sammanfattning av ärendet', 'ärendet i korthet', 'ärendesammanfattning', 'kort sammanfattning'],
  background: [
    'ärendebeskrivning',
    'beskrivning av ärendet',
    'ärendet',
    'ärende',
    'ärendebakgrund',
    'bakgrund till ärendet',
    'bakgrund och ärendebeskrivning',
    'redogörelse för ärendet',
  ],
  financial: [
    'ekonomi',
    'finansiering',
    'ekonomisk konsekvens',
    'ekonomiska konsekvenser av beslutet',
    'ekonomiska konsekvenser av förslaget',
    'ekonomisk påverkan',
    'ekonomiska konsekvenser och finansiering',
    'ekonomi och finansiering',
    'kostnader och finansiering',
  ],
  basis: [
    'underlag',
    'underlag för beslut',
    'underlag till beslut',
    'beslutsunderlaget',
    'handlingar i ärendet',
  ],
  motions: ['yrkande', 'förslag och yrkanden', 'yrkanden och förslag'],
  procedure: [
    'propositionsordning',
    'proposition',
    'beslutsordning',
    'propositionsordning och beslutsgång',
    'beslutsgång och propositionsordning',
  ],
  'earlier-handling': [
    'tidigare beslut',
    'ärendets beredning',
    'ärendets tidigare behandling',
    'tidigare handläggning',
    'beredning',
  ],
  votes: ['omröstningar', 'votering', 'omröstningsresultat'],
  reservations: ['reservation'],
  statements: ['särskilt yttrande', 'särskilda yttranden', 'protokollsanteckning', 'protokollsanteckningar'],
  conflicts: ['jäv och deltagande'],
  recipients: [
    'beslutet skickas till',
    'beslut skickas till',
    'protokollet ska skickas till',
    'protokollet skickas till',
    'protokollsutdrag skickas till',
    'beslutet ska skickas till',
    'skickas till',
    'expedieras till',
    'beslutet expedieras till',
    'kopia till',
    'sändlista',
    'mottagare',
    'delges',
    'beslutet delges',
  ],
};

/** How a heading is compared: without a number before it, a colon after it, and what is no letter. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+(\.\d+)*[.)]? /, '')
    .replace(/[\s:.]+$/, '');
}

const known = new Map<string, ProposalFate>([
  ...Object.entries(usual).flatMap(([fate, headings]) =>
    headings.map((heading): [string, ProposalFate] => [heading, fate as ProposalFate]),
  ),
  ...sectionKinds
    .filter((kind) => kind !== 'free')
    .map((kind): [string, ProposalFate] => [plainHeading(sectionHeadings[kind]), kind]),
]);

/**
 * What a heading of a proposal says that its text is, by the board's own headings first; undefined where it says
 * nothing that we know. `Nämndens förslag till beslut` and `Regionstyrelsens beslut` are known by how they end.
 */
export function fateOfHeading(
  heading: string,
  own: Readonly<Partial<Record<SectionKind, string>>> = {},
): ProposalFate | undefined {
  const plain = plainHeading(heading);
  if (plain === '') {
    return undefined;
  }
  const ownKind = sectionKinds.find((kind) => own[kind] !== undefined && plainHeading(own[kind]) === plain);
  return ownKind ?? known.get(plain) ?? byItsEnd(plain);
}

function byItsEnd(plain: string): ProposalFate | undefined {
  if (
    /^(\S+ ){0,4}(förslag till (beslut|\S+(en|ket|tet|ge)))$/.test(plain) ||
    /^förslag till beslut\b/.test(plain)
  ) {
    return 'proposal';
  }
  return /^\S+s (beslut)$/.test(plain) || /^\S+(en|ket|tet|ge) beslutar( att)?$/.test(plain)
    ? 'decision'
    : undefined;
}
