import type { AccentUse, HeadPlace, LogoUse, Typeface } from '../vocabulary/template-words.js';

export const typefaceWords: Readonly<Record<Typeface, string>> = {
  'source-sans': 'Source Sans – utan klackar, smal',
  'source-serif': 'Source Serif – med klackar, som i en bok',
  atkinson: 'Atkinson Hyperlegible – tecken som är lätta att skilja åt',
  'open-sans': 'Open Sans – utan klackar, bred',
};

export const headPlaceWords: Readonly<Record<HeadPlace, string>> = {
  left: 'Till vänster',
  middle: 'I mitten',
  right: 'Till höger',
};

export const logoUseWords: Readonly<Record<LogoUse, string>> = {
  none: 'Ingenstans',
  'first-page': 'På första sidan',
  head: 'I sidhuvudet',
  both: 'På första sidan och i sidhuvudet',
};

export const accentUseWords: Readonly<Record<AccentUse, string>> = {
  headings: 'Rubriker och linjer',
  lines: 'Bara linjer',
};

/** The heading over what an organisation says of appeals in an extract. */
export const appealHeading = 'Hur man överklagar';

const decimal = (value: number) => value.toFixed(1).replace('.', ',');
/** printed lengths are told as on a ruler */
const millimetres = (points: number) => Math.ceil((points * 25.4) / 72);

/** Why a template was refused, and what to do. Figures are points where nothing else is said. */
export const templateSentences = {
  paleAccent: (has: number, needed: number, on: AccentUse) =>
    `Färgen är för ljus på vitt papper: kontrasten är ${decimal(Math.floor(has * 10) / 10)}:1, och ${
      on === 'headings' ? 'rubriker' : 'linjer'
    } behöver minst ${decimal(needed)}:1. Välj en mörkare ton${
      on === 'headings' && has >= 3 ? ', eller använd den bara till linjer' : ''
    }.`,
  tallHead: (height: number, most: number, board: string) =>
    `Sidhuvudet blir ${millimetres(height)} mm högt för ${board}, och får vara högst ${Math.floor((most * 25.4) / 72)} mm. Flytta något till en annan plats i sidhuvudet, eller ta bort något.`,
  longFoot: (lines: number, most: number) =>
    `Raden i sidfoten blir ${lines} rader lång, och det finns plats för ${most}. Korta den.`,
  tallFoot: 'Sidfoten får inte plats. Korta texten där ett utdrag bestyrks.',
  signs: (signs: string) => `Det finns inget tecken att skriva för ${signs} i handlingar. Ta bort det.`,
  logoBroken: 'Logotypen går inte att läsa. Spara om bilden och lägg in den igen.',
  logoTooManyPixels: (width: number, height: number, most: number) =>
    `Logotypen är ${width} × ${height} bildpunkter. I handlingar får den vara högst ${most} × ${most}: minska bilden och lägg in den igen.`,
  logoCmyk:
    'Logotypen är gjord för tryck (CMYK). Färgerna kan inte visas rätt på skärm: spara om den i RGB och lägg in den igen.',
  logoTooLong:
    'Logotypen är så bred att den blir för låg för att läsas. Bredden får vara högst tolv gånger höjden.',
  logoTooTall:
    'Logotypen är så hög att den blir för smal för att läsas. Höjden får vara högst fyra gånger bredden.',
  logoTooCoarse: (width: number, needed: number) =>
    `Logotypen är ${width} bildpunkter bred och skulle bli suddig. Den behöver vara minst ${needed} bred.`,
  logoPale: (has: number) =>
    `Logotypen syns inte på vitt papper: kontrasten är ${decimal(Math.floor(has * 10) / 10)}:1, och den behöver minst 3,0:1. Lägg in en mörkare, till exempel den som är gjord för vit botten.`,
} as const;
