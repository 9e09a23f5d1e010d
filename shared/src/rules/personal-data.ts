import type { PersonalDataKind } from '../vocabulary/masking-words.js';
import { personalNumberSpans } from './personal-numbers.js';

/*
 * What in a protocol may be about private persons and should be looked at before it is published (EU 2016/679 art. 5–6; the
 * advice of SKR and of Datainspektionen's check list: personal numbers always go, addresses and telephones of private
 * persons mostly). It finds by form and proposes: a person decides. Names of those elected are public (their mandate).
 */

export interface PersonalData {
  kind: PersonalDataKind;
  /** first sign in the text that was given, and the one after the last */
  from: number;
  to: number;
}

const BY_FORM: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['email', /[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  // an area code between zero and a sign, or the country's number; digits of cases and sums have neither
  [
    'telephone',
    /(?<![\p{L}\d/:.-]|\d[ \u00A0])(?:\+46[ \u00A0]?\(?0?\)?[ \u00A0]?\d{1,3}|0\d{1,3})[-–/ \u00A0][ ]?\d{2,3}(?:[ \u00A0-]?\d{2,3}){1,3}(?![\p{L}\d])/gu,
  ],
  ['telephone', /(?<![\p{L}\d/:.-])07\d{8}(?!\d)/gu],
  [
    'address',
    /\p{Lu}[\p{L}é]*(?:[ \u00A0]\p{L}*)?(?:gatan|gata|vägen|väg|stigen|gränden|gränd|torget|backen|allén|leden|stråket|kajen|liden)[ \u00A0]\d{1,4}(?:[ \u00A0]?[A-Z](?!\p{L}))?/gu,
  ],
  // a place's number: 123 45 Byn
  ['address', /(?<![\p{L}\d,-])\d{3}[ \u00A0]\d{2}[ \u00A0]{1,2}\p{Lu}\p{L}{2,}/gu],
  // a property: Byn 3:12
  [
    'address',
    /(?!Klockan|Kl|Mellan|Från|Till|SFS)\p{Lu}[\p{L}-]+(?:[ \u00A0][\p{L}-]+)?[ \u00A0][1-9]\d{0,2}:[1-9]\d{0,3}(?![\d:])/gu,
  ],
];

const NAME =
  /\p{Lu}\p{Ll}[\p{L}’'-]*(?:[ \u00A0](?:(?:af|av|de|den|la|le|van|von)[ \u00A0])?\p{Lu}\p{Ll}[\p{L}’'-]*){1,3}/gu;
/** Words of which names of bodies, places and laws are made. */
const NO_PERSON =
  /(?:nämnd|nämnden|utskott|utskottet|styrelse|styrelsen|fullmäktige|kommun|kommunen|regionen|förvaltning|förvaltningen|departementet|sverige|myndigheten|förbundet|lagen|bolaget|skolan|sjukhuset|kontoret|rådet|verket|akademin|universitetet|högskolan|dagen)$/iu;
const BODIES =
  /^(?:region|kommun|landstinget|länsstyrelsen|stiftelsen|föreningen|svenska|nordiska|norra|södra|östra|västra|stora|lilla|nya|aktiebolaget|bilaga|ärende|paragraf|punkt|förslag|budget|program|plan|projekt|samhällsbyggnads|europeiska|första|andra|tredje)$/iu;

/**
 * What in a text looks like personal data, in its order; where two overlap, the first of `personalDataKinds` stays.
 * `known` tells of a name whether it is of somebody whose part in the matter is public: elected, an official, a body.
 */
export function personalDataIn(text: string, known: (name: string) => boolean): PersonalData[] {
  const found: PersonalData[] = [
    ...personalNumberSpans(text).map(({ from, to }) => ({ kind: 'personal-number' as const, from, to })),
    ...BY_FORM.flatMap(([kind, form]) =>
      [...text.matchAll(form)].map((match) => ({
        kind,
        from: match.index,
        to: match.index + match[0].length,
      })),
    ),
    ...namesIn(text, known),
  ];
  const kept: PersonalData[] = [];
  for (const one of found) {
    if (!kept.some(({ from, to }) => one.from < to && from < one.to)) {
      kept.push(one);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** A name with its party, `Anna Ek (S)`, is told for the office: nobody else is named so in a protocol. */
const PARTY = /^[ \u00A0]\(\p{Lu}[\p{L}]{0,4}\)/u;

function namesIn(text: string, known: (name: string) => boolean): PersonalData[] {
  return [...text.matchAll(NAME)].flatMap((match): PersonalData[] => {
    const words = match[0].split(/[ \u00A0]/);
    // the first word of a sentence has a capital of its own: "Enligt Anna Ek"
    const startsSentence = /(?:^|[.!?:\n]\s*)$/u.test(text.slice(0, match.index));
    const readings = startsSentence && words.length > 2 ? [words, words.slice(1)] : [words];
    const isPublic =
      PARTY.test(text.slice(match.index + match[0].length)) ||
      readings.some((reading) => known(reading.join(' ')));
    const isBody = words.some((word) => NO_PERSON.test(word) || BODIES.test(word));
    return isPublic || isBody || isTwoCommonWords(words, startsSentence)
      ? []
      : [{ kind: 'name', from: match.index, to: match.index + match[0].length }];
  });
}

/** A word at the beginning of a sentence and one capital after it is more often a place than a person: "Till Norrskog". */
function isTwoCommonWords([first = '', ...rest]: readonly string[], startsSentence: boolean): boolean {
  return (
    startsSentence &&
    rest.length === 1 &&
    /^(?:i|till|från|på|för|enligt|inom|efter|under|att|hos|av|med|mot|om|vid|den|det|de|ett|en|som|genom|samt|och)$/iu.test(
      first,
    )
  );
}
