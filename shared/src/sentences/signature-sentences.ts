import type { SignatureField, SignaturePage } from '../contracts/protocol-content.js';
import type { SignatureMethod } from '../vocabulary/signature-methods.js';
import { withCapital } from '../text/sentence-case.js';

/** Words of the page where a protocol is signed. */
export const signatureWords = {
  heading: 'Underskrifter',
  seal: 'elektronisk stämpel',
} as const;

/**
 * What the page says before its fields. An electronic signature stands beside the document and not in its box, so the page
 * must not say that an empty box is an unsigned one.
 */
export function signatureIntro(reference: string): SignaturePage['intro'] {
  return [
    'Den som skriver under på papper gör det i sin ruta. Elektroniska underskrifter syns inte här: vem som har skrivit under, hur och när, och den invändning som lämnades, visas när dokumentet kontrolleras med sin referens.',
    `Dokumentets referens, som också står i marginalen: ${reference}`,
  ];
}

/** What stands under a name: `Justerare, §§ 6–7` */
export function signsAs({ role, paragraphs }: Pick<SignatureField, 'role' | 'paragraphs'>): string {
  return [withCapital(role), ...(paragraphs === undefined ? [] : [paragraphs])].join(', ');
}

/** What a screen reader says of a field: `Underskrift av Kerstin Hammar (M), justerare` */
export function fieldWords({ field, name, role }: SignatureField): string {
  return field === 'seal' ? `Stämpel av ${name}` : `Underskrift av ${name}, ${role}`;
}

/** How one proved to be himself: `Skrev under med lösenord` */
export const signatureMethodWords: Record<SignatureMethod, string> = {
  passkey: 'med passkey',
  'e-identity': 'med e-legitimation',
  'password-code': 'med lösenord och engångskod',
  password: 'med lösenord',
  paper: 'på papper',
};
