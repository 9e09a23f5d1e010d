import type { JointSum, LeadTime } from '../rules/joint-decision.js';
import { longDate } from './dates.js';
import type { JointOutcome, JointStep } from '../vocabulary/joint-words.js';

export const jointStepWords: Record<JointStep, string> = {
  asked: 'Tillfrågad',
  received: 'Mottagit',
  'on-agenda': 'På dagordningen',
  decided: 'Beslutat',
};

export const jointOutcomeWords: Record<JointOutcome, string> = {
  same: 'Som föreslaget',
  changed: 'Med ändring',
  declined: 'Avslag',
};

const many = (count: number, one: string, several: string) => (count === 1 ? one : `${count} ${several}`);

/** The board at a glance: `3 av 6 har beslutat. En med annat beslut än det föreslagna. En är försenad.` */
export function jointSumSentence({ asked, decided, late, alike, differing }: JointSum): string {
  if (alike) {
    return asked === 1
      ? 'Den tillfrågade har beslutat som föreslaget.'
      : `Alla ${asked} har beslutat som föreslaget.`;
  }
  return [
    decided === asked ? `Alla ${asked} har beslutat.` : `${decided} av ${asked} har beslutat.`,
    differing === 0 ? '' : `${many(differing, 'Ett beslut', 'beslut')} skiljer sig från det föreslagna.`,
    late === 0 ? '' : `${many(late, 'En är försenad', 'är försenade')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const dayCount = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);

/** How long it took: `15 dagar efter sammanträdet, 3 dagar efter justeringen`. */
export function leadTimeSentence({ fromMeeting, fromAdjustment }: LeadTime): string {
  const since = fromAdjustment === null ? '' : `, ${dayCount(fromAdjustment)} efter justeringen`;
  return `${dayCount(fromMeeting)} efter sammanträdet${since}`;
}

const settings = [
  ['lastDay', (value: unknown) => `sista dagen är ${longDate(String(value))}`],
  [
    'remindDays',
    (value: unknown) =>
      value === null ? 'ingen påminns automatiskt' : `påminnelse ${dayCount(Number(value))} före sista dagen`,
  ],
  [
    'openBoard',
    (value: unknown) => (value === true ? 'alla tillfrågade ser tavlan' : 'var och en ser bara sin egen rad'),
  ],
] as const;

/** What was changed in a request, as its log tells it: `sista dagen är 15 december 2026 (förut 20 november 2026)`. */
export function jointChangeSentence(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string {
  return settings
    .filter(([name]) => name in after && before[name] !== after[name])
    .map(([name, say]) =>
      name === 'lastDay' ? `${say(after[name])} (förut ${longDate(String(before[name]))})` : say(after[name]),
    )
    .join(', ');
}

/** What cannot be, told where it was typed. */
export const jointFaults = {
  noParagraph: 'Punkten har inget paragrafnummer än. Ge paragraferna nummer först.',
  past: 'Sista dagen har redan varit.',
  future: 'Dagen har inte varit än.',
  noAddress: (name: string) => `Adressen till ${name} är inte en e-postadress.`,
  twice: (name: string, other: string) => `${name} har samma adress som ${other}. Var och en frågas en gång.`,
  oneself: (name: string) => `${name} är er egen adress.`,
  words: 'Skriv vad som skiljer sig från det föreslagna.',
  unseen: 'Ange paragraf, lägg till utdraget eller skriv hur beslutet är känt.',
  stands: 'Ett beslut är redan antecknat. Läs det, och ersätt det med ett skäl om det är fel.',
  noneToReplace: 'Det finns inget sådant beslut att ersätta.',
  takenUp: (date: string) => `Begäran står redan på dagordningen den ${date}.`,
  respite: 'Anståndet går ut före sista dagen.',
  notPdf: 'Utdraget ska vara en PDF som går att läsa.',
  oneFile: 'Lägg till en fil i taget.',
} as const;
