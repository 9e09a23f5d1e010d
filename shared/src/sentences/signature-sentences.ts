import type { SignatureField, SignaturePage } from '../contracts/protocol-content.js';
import type { SignatureMethod } from '../vocabulary/signature-methods.js';
import { withCapital } from '../text/sentence-case.js';

/** Words of the page where a protocol is signed. */
export const signatureWords = {
  heading: 'Underskrifter',
  seal: 'elektronisk stämpel',
} as const;

/** What the page says before its fields: where to look, who seals, and what the document is known by. */
export function signatureIntro(organisation: string, reference: string): SignaturePage['intro'] {
  return [
    'Var och en skriver under i sin ruta. Där står sedan hur och när det gjordes, och den invändning som lämnades.',
    `När de som måste skriva under har gjort det stämplar ${organisation} dokumentet.`,
    `Dokumentets referens, som också står i marginalen på varje sida: ${reference}`,
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
