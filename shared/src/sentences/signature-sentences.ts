import type { SignatureField, SignaturePage } from '../contracts/protocol-content.js';
import type { SignedPdfView } from '../contracts/signed-pdf.js';
import type { SignatureMethod } from '../vocabulary/signature-methods.js';
import type { StatementKind } from '../vocabulary/signing-words.js';
import { withCapital } from '../text/sentence-case.js';
import { clock, longDate } from './dates.js';

/** Words of the page where a protocol is signed. */
export const signatureWords = {
  heading: 'Underskrifter',
  seal: 'elektronisk stämpel',
} as const;

/** What the page says before its fields: how to read them, and what the document is known by. */
export function signatureIntro(reference: string): SignaturePage['intro'] {
  return [
    'Varje underskrift skrivs in i dokumentet självt och syns i sin ruta: vem, hur, när och den invändning som lämnades. Den som skriver under på papper gör det i sin ruta på en utskrift. När protokollet är justerat förseglas dokumentet; efter det syns varje ändring.',
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

/** A moment as it stands in a field that is signed. */
interface Moment {
  /** YYYY-MM-DD, in Sweden */
  readonly day: string;
  /** HH:MM */
  readonly time: string;
}

const atMoment = ({ day, time }: Moment) => `den ${longDate(day)} kl. ${clock(time)}`;

export interface WrittenAct {
  readonly name: string;
  readonly method: Exclude<SignatureMethod, 'paper'>;
  readonly at: Moment;
  /** in whose place he stands */
  readonly replaces: string | null;
  readonly statement: StatementKind;
  readonly objection: string | null;
}

/** What a field shows once it is signed, the name first. */
export function actLines({ name, method, at, replaces, objection }: WrittenAct): string[] {
  return [
    name,
    `Skrev under ${atMoment(at)} ${signatureMethodWords[method]}.`,
    ...(replaces === null ? [] : [`I stället för ${replaces}.`]),
    ...(objection === null ? [] : [`Med invändning: ${objection}`]),
  ];
}

/** Why it was signed, as a reader of PDF shows it: with the moment of the act, and the objection in full. */
export function actReason({
  statement,
  objection,
  at,
}: Pick<WrittenAct, 'statement' | 'objection' | 'at'>): string {
  return statement === 'approved'
    ? `Godkänt ${atMoment(at)}`
    : `Godkänt ${atMoment(at)} med invändning: ${objection ?? ''}`;
}

/** On paper: who signed, and the day that stands there. */
export interface OnPaper {
  readonly name: string;
  readonly day: string;
}

export interface Sealing {
  readonly organisation: string;
  readonly at: Moment;
  /** the day of the meeting at which the body adjusted it itself */
  readonly byBody: string | null;
  readonly onPaper: readonly OnPaper[];
}

/** What the field of the seal shows, the organisation first: also what no signature in the document tells. */
export function sealLines({ organisation, at, byBody, onPaper }: Sealing): string[] {
  const papers = onPaper.map(({ name, day }) => `${name} (${longDate(day)})`).join(', ');
  return [
    organisation,
    `Förseglat ${atMoment(at)}.`,
    ...(byBody === null ? [] : [`Justerat av organet självt den ${longDate(byBody)}.`]),
    ...(papers === '' ? [] : [`På papper skrev under: ${papers}. Sidorna finns hos oss.`]),
  ];
}

/** Words of the place in an extract where it is sealed. */
export const extractSealWords = {
  heading: 'Elektronisk stämpel',
  intro: (reference: string): SignaturePage['intro'] => [
    `Utdraget förseglas när det skickas. Efter det syns varje ändring. Referens: ${reference}`,
  ],
  reason: 'Protokollsutdrag, förseglat när det skickades',
} as const;

/** What the seal of an extract shows: whose it is, since when, and where anybody asks if the file is whole. */
export function extractSealLines(organisation: string, at: Moment, address: string): string[] {
  return [organisation, `Förseglat ${atMoment(at)}.`, `Kontrollera utdraget: ${address}`];
}

export const sealReason = 'Justerat protokoll, förseglat';

/** How far the signed document has come, for those who work with it. */
export function signedPdfSentence({ state, parts, stamped, fault }: SignedPdfView): string {
  if (state === 'waiting') {
    switch (fault) {
      case 'time-stamp':
        return 'Underskrifterna väntar på att skrivas in: tjänsten för tidsstämplar svarar inte. Vi försöker igen.';
      case 'other':
        return 'Underskrifterna kunde inte skrivas in än. Vi försöker igen, och felet står i driftens logg.';
      case null:
        return 'Underskrifterna skrivs in i dokumentet …';
    }
  }
  if (state === 'open') {
    return parts === 1 ? 'En underskrift är inskriven' : `${parts} underskrifter är inskrivna`;
  }
  return stamped ? 'Förseglat, med tidsstämplar' : 'Förseglat, utan tidsstämplar';
}

/** What a signed document is saved as: beside the one without signatures, and told apart from it. */
export const signedPdfName = (fileTitle: string): string => `${fileTitle} (undertecknat).pdf`;

/** What the organisation's own authority is called in its certificates. */
export const authorityName = (organisation: string): string => `Underskrifter hos ${organisation}`;
