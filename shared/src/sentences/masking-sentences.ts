import type { RecordKind } from '../vocabulary/meeting-words.js';
import type { MaskGround, PersonalDataKind } from '../vocabulary/masking-words.js';

/** Swedish for what is left out of the public version of a protocol. */
export const maskingWords = {
  /** in the place of what is left out */
  sign: '[maskat]',
  publicVersion: 'Offentlig version',
  heading: 'Om den offentliga versionen',
  secretTitle: 'Ärendet är sekretessbelagt',
  nothingLeftOut: 'Ingenting är utelämnat.',
} as const;

export const maskGroundWords: Readonly<Record<MaskGround, string>> = {
  'personal-data': 'personuppgifter om enskilda (dataskyddsförordningen)',
  'sensitive-data': 'känsliga personuppgifter (dataskyddsförordningen, artikel 9)',
  'protected-identity': 'skyddade personuppgifter (22 kap. offentlighets- och sekretesslagen)',
  secrecy: 'sekretess',
  copyright: 'någon annans upphovsrätt',
};

export const personalDataWords: Readonly<Record<PersonalDataKind, string>> = {
  'personal-number': 'Personnummer',
  email: 'E-postadress',
  telephone: 'Telefonnummer',
  address: 'Adress eller fastighet',
  name: 'Namn som inte finns i registret',
};

/** `2 ställen: sekretess, 21 kap. 1 § OSL` */
export function leftOutSentence({
  ground,
  legalGround,
  count,
}: {
  ground: MaskGround;
  legalGround?: string | undefined;
  count: number;
}): string {
  const places = count === 1 ? '1 ställe' : `${count} ställen`;
  return `${places}: ${maskGroundWords[ground]}${legalGround === undefined ? '' : `, ${legalGround}`}`;
}

/** What a public version says of itself, before the list of what has been left out. */
export function publicVersionSentence(sourceSha256: string, record: RecordKind = 'protocol'): string {
  const of =
    record === 'notes' ? 'minnesanteckningar.' : 'ett justerat protokoll. Den har inga underskrifter.';
  return `Det här är den offentliga versionen av ${of} Originalet förvaras hos myndigheten och har kontrollsumman SHA-256 ${sourceSha256}.`;
}

/** Of a public version that was drawn anew, when something in it had been corrected: which one it belongs to. */
export function correctedVersionSentence(sha256: string): string {
  return `Rättelserna har lagts till efteråt. Den offentliga versionen som den publicerades har kontrollsumman SHA-256 ${sha256}.`;
}
