import type { SignatureMethod } from '../vocabulary/signature-methods.js';
import { signatureMethodWords } from './signature-sentences.js';

/** `med passkey eller med lösenord och engångskod` */
export function anyOfMethods(methods: readonly SignatureMethod[]): string {
  return new Intl.ListFormat('sv', { type: 'disjunction' }).format(
    methods.map((method) => signatureMethodWords[method]),
  );
}

/** The words of `method-off`: what was tried, which ways are open, and what to do who has none of them. */
export function methodOffParams(
  act: 'sign' | 'sign-in',
  method: SignatureMethod,
  open: readonly SignatureMethod[],
): Record<'act' | 'method' | 'instead' | 'help', string> {
  const signs = act === 'sign';
  const help = signs
    ? 'Det du saknar lägger du till på Mitt konto.'
    : method === 'passkey' || method === 'e-identity'
      ? 'Har du inte lagt till det än loggar du in med lösenord.'
      : 'Kommer du inte in så, be en administratör om en ny inbjudan.';
  return {
    act: signs ? 'skriva under' : 'logga in',
    method: signatureMethodWords[method],
    instead: `${signs ? 'Skriv under' : 'Logga in'} ${anyOfMethods(open)}`,
    help: method === 'paper' ? '' : help,
  };
}

export const switchedOffSentences = {
  noneLeft: 'Minst ett av sätten passkey, e-legitimation eller lösenord och engångskod måste vara kvar.',
  noProvider:
    'E-legitimation är inte inställd hos den som driver Klubbat. Låt passkey eller lösenord och engångskod vara kvar.',
  codeFirst: 'Den som får använda bara lösenord får också använda engångskod. Stäng av lösenord först.',
};
