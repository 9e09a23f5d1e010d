import { printParagraphs } from '../rules/paragraph-range.js';

/** Why the answer of a provider is not accepted, and what to do. */
const sentences: Partial<Record<string, string>> = {
  'wrong-signature': 'Det är inte underskrivet med tjänstens nyckel. Säg till den som driver Klubbat.',
  'wrong-issuer': 'Det kommer från en annan tjänst än den du gick till. Säg till den som driver Klubbat.',
  'wrong-audience': 'Det är gjort för ett annat program. Säg till den som driver Klubbat.',
  'wrong-nonce': 'Det gäller något annat än det du skulle göra. Börja om.',
  'not-fresh': 'Du behöver legitimera dig på nytt, och tjänsten visar inte att du har gjort det. Börja om.',
  expired: 'Det är för gammalt. Börja om.',
  'code-refused': 'Tjänsten säger att det redan är använt eller för gammalt. Börja om.',
  'wrong-level': 'E-legitimationen håller inte den nivå som krävs. Använd en annan.',
  'no-claim': 'Det säger inte vem du är på det sätt som är inställt. Säg till den som driver Klubbat.',
};

export function answerFaultSentence(reason: string): string {
  return sentences[reason] ?? 'Det går inte att läsa. Säg till den som driver Klubbat.';
}

const SHOWN = 16;

/** What the provider may show to the one who signs: `Justera §§ 1–4. Protokollets kontrollsumma börjar med 0a1b…` */
export function bindingMessage(paragraphs: readonly number[], sha256: string): string {
  const what = printParagraphs([...new Set(paragraphs)]);
  return `Justera ${what}. Protokollets kontrollsumma börjar med ${sha256.slice(0, SHOWN)}`;
}
