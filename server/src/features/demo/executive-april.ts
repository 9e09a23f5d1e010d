import { delegated, formality, information } from './demo-items.js';
import { decided, executiveMeeting, messages, proposed } from './executive-meeting.js';

/** Held in a town of the county, with a visit. */
export const executiveApril = executiveMeeting({
  date: '2026-04-22',
  number: '4',
  start: '10:00',
  end: '15:45',
  place: 'Medborgarhuset, Storliden',
  first: 60,
  adjustedBy: '6 maj',
  absent: { 'ylva-brannmark': 'gote-lovaker', 'elsa-karin-vide': undefined },
  adjusted: {
    date: '2026-05-04',
    postedOn: '2026-05-05',
    lastAppealDay: '2026-05-26',
    removedOn: '2026-05-27',
  },
  items: [
    formality('Fastställande av föredragningslista', 'Föredragningslistan fastställs.'),
    information(
      'Besök på Storlidens vårdcentral',
      'Verksamhetschefen visar mottagningen för barn och berättar att väntetiden till psykolog har sjunkit från elva till fyra veckor.',
    ),
    proposed(
      'Plan för regional transportinfrastruktur, revidering',
      '2025/00307',
      [
        'Att flytta 28 miljoner kronor från väg 362 till bron vid Älvbacka.',
        'Att i övrigt behålla planen till 2033.',
      ],
      'Bron vid Älvbacka klarar inte längre 60 ton. Timmerbilarna kör en omväg på 44 kilometer.',
    ),
    decided(
      'Budgetförutsättningar 2027',
      '2026/00080',
      [
        'Att nämnderna lämnar förslag senast den 28 augusti.',
        'Att räkna med 2,9 procents uppräkning av priser och löner.',
      ],
      'Skatteunderlaget väntas växa långsammare under 2027 än i år.',
      ['Samtliga nämnder'],
    ),
    decided(
      'Regional plan för katastrofmedicin',
      '2025/00540',
      ['Att anta planen.'],
      'Planen bygger på erfarenheterna av bussolyckan vid Fallnäset, då 29 personer fick vård på fyra sjukhus.',
      ['Hälso- och sjukvårdsnämnden', 'Länsstyrelsen'],
    ),
    decided(
      'Revidering av arvoden till närståenderåd',
      '2026/00082',
      ['Att arvodet per möte är 620 kronor.', 'Att förlorad arbetsinkomst ersätts mot intyg.'],
      'Råden har haft svårt att få yngre deltagare. Ersättning för förlorad inkomst har saknats.',
      ['Hälso- och sjukvårdsnämnden'],
    ),
    decided(
      'Medlemskap i nätverket Friska skogar',
      '2026/00085',
      ['Att bli medlem från den 1 juli.', 'Att avgiften, 40 000 kronor, tas ur anslaget för utveckling.'],
      'Nätverket prövar skogsvistelse som behandling vid utmattning.',
      ['Nätverket Friska skogar'],
    ),
    decided(
      'Upphandling av måltider till Vargsjö sjukstuga',
      '2026/00088',
      ['Att köpa måltider av kommunens kök i fyra år.'],
      'Köket ligger 90 meter från sjukstugan. I dag körs maten 74 kilometer.',
      ['Vargsjö kommun'],
    ),
    decided(
      'Internremiss: hybridarbete i regionens kontor',
      '2026/00090',
      [
        'Att kontoren får minskas med högst en femtedel.',
        'Att varje arbetsgrupp bestämmer gemensamma dagar.',
      ],
      'I genomsnitt är 54 procent av skrivborden tomma en tisdag.',
      ['HR-avdelningen', 'Fastighetsavdelningen'],
    ),
    decided(
      'Ansökan om klassning som kulturreservat, Flottarbyn',
      '2026/00092',
      ['Att tillstyrka ansökan.'],
      'Byn har nitton bevarade hus och ett av landets sista timmerskiljen.',
      ['Länsstyrelsen'],
      { appeal: 'none' },
    ),
    decided(
      'Regler för konst i regionens lokaler',
      '2025/00551',
      [
        'Att en procent av byggkostnaden går till konst.',
        'Att en grupp med två konstnärer och en brukare lämnar förslag.',
      ],
      'Reglerna från 1994 gäller bara sjukhus.',
      ['Fastighetsavdelningen'],
      {
        notParticipating: [{ by: ['anund-berglov', 'miriam-sandhed'] }],
      },
    ),
    decided(
      'Lån av verk till utställningen Fjällbilder',
      '2026/00094',
      [
        'Att låna ut fem målningar till Nationella konsthallen.',
        'Att låntagaren svarar för försäkring och transport.',
      ],
      'Utställningen visas mellan oktober och februari.',
      ['Länsmuseet'],
      { appeal: 'none' },
    ),
    decided(
      'Åtgärder mot otillåten påverkan',
      '2026/00096',
      ['Att införa larm i fyra receptioner.', 'Att varje hot ska polisanmälas av arbetsgivaren.'],
      'Anmälningarna om hot ökade från 61 till 98 på ett år.',
      ['HR-avdelningen'],
    ),
    decided(
      'Skötsel av helgdagsjour för tandvård',
      '2026/00099',
      ['Att jouren hålls i Norrskog varje helgdag mellan klockan 9 och 13.'],
      'Jouren i Ådran hade i snitt 1,3 besök per dag.',
      ['Folktandvården'],
      {
        statements: [
          {
            kind: 'special-statement',
            by: ['saga-lidmyr'],
            text: 'Den som bor i Ådran har 90 minuter till jouren. Vi bör följa hur många som avstår.',
          },
        ],
      },
    ),
    decided(
      'Bordlagt: parkering vid Norrskogs sjukhus',
      '2025/00580',
      [
        'Att parkering kostar 8 kronor i timmen från den 1 september.',
        'Att den som får behandling minst en gång i veckan parkerar fritt.',
      ],
      'Ärendet utgick i januari. Patientnämnden har nu lämnat sina synpunkter.',
      ['Fastighetsavdelningen'],
    ),
    decided(
      'Nominering till Jordbruksverkets landsbygdsråd',
      '2026/00102',
      ['Att nominera Jonatan Fjällby (MP).'],
      'Rådet har en plats för regionerna i norra Sverige.',
      ['Jordbruksverket'],
      { appeal: 'none' },
    ),
    information(
      'Regiondirektören informerar',
      'Sixten Almråd informerar om rekryteringen av sommarvikarier: 312 av 380 tjänster är tillsatta.',
    ),
    delegated('Regionstyrelsen', [
      ['2026/00084', '2026-03-27', '4.2', 'Yttrande över ordningsföreskrifter i Norrskogs kommun'],
      ['2026/00091', '2026-04-10', '5.1', 'Avskrivning av fordran, 12 400 kronor'],
    ]),
    messages([
      'Länsstyrelsens beslut om bidrag till krisberedskap',
      'Minnesanteckningar från pensionärsrådet den 26 mars',
    ]),
  ],
});
