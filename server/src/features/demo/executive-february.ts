import { delegated, formality, information } from './demo-items.js';
import { decided, executiveMeeting, messages, proposed } from './executive-meeting.js';

/** §§ 20–39. */
export const executiveFebruary = executiveMeeting({
  date: '2026-02-18',
  number: '2',
  end: '15:05',
  first: 20,
  adjustedBy: '4 mars',
  absent: { 'anund-berglov': 'disa-norrhed' },
  adjusted: {
    date: '2026-03-02',
    postedOn: '2026-03-03',
    lastAppealDay: '2026-03-24',
    removedOn: '2026-03-25',
  },
  items: [
    formality('Fastställande av föredragningslista', 'Föredragningslistan fastställs.'),
    proposed(
      'Ombyggnad av hus D, Norrskogs sjukhus, genomförande',
      '2024/00322',
      ['Att genomföra ombyggnaden inom en ram av 214 miljoner kronor.', 'Att arbetet delas i tre etapper.'],
      'Huset är från 1967. Ventilation och el är uttjänta, och dialysen behöver åtta platser till.',
    ),
    decided(
      'Upphandling av lokalvård',
      '2025/00519',
      ['Att godkänna förfrågningsunderlaget.', 'Att kvalitet väger 60 procent och pris 40 procent.'],
      'Avtalet gäller 143 000 kvadratmeter. Nuvarande avtal upphör den 30 september.',
      ['Fastighetsavdelningen'],
      { appeal: 'none' },
    ),
    decided(
      'Stöd till kommersiell service i glesbygd',
      '2026/00031',
      [
        'Att fördela stödet så här:\n\nA. Hemkörning av varor, 420 000 kronor\nB. Drivmedelspump i Tjärnby, 290 000 kronor\nC. Serviceombud i fyra byar, 160 000 kronor',
      ],
      'Butiken i Tjärnby är den enda inom fyra mil.',
      ['Björkådals kommun', 'Vargsjö kommun'],
    ),
    decided(
      'Granskning av regionens beredskap för värmebölja, svar till revisorerna',
      '2025/00602',
      ['Att lämna förvaltningens svar som sitt eget.'],
      'Revisorerna bedömer att planer finns men inte är övade. En övning hålls i maj.',
      ['Regionens revisorer'],
      { appeal: 'none' },
    ),
    decided(
      'Avgift för vigselförrättning i kapellet',
      '2026/00034',
      ['Att lokalen lånas ut utan avgift.'],
      'Kapellet på sjukhuset används vid dop, vigsel och avsked. Intäkten var 4 200 kronor förra året.',
      ['Fastighetsavdelningen'],
    ),
    decided(
      'Program för folkhälsa 2026–2030',
      '2025/00410',
      ['Att anta programmet.', 'Att varje nämnd namnger en ansvarig.'],
      'Programmet har fyra mål. Det viktigaste är att skillnaden i hälsa mellan länets kommuner ska minska.',
      ['Samtliga nämnder', 'Länets kommuner'],
      {
        outcome: 'amended',
        more: [{ kind: 'motions' }],
        motions: [
          {
            id: 'forslag',
            source: 'Arbetsutskottet',
            kind: 'approve',
            text: 'Bifall till förslaget.',
            result: 'carried',
          },
          {
            id: 'ansvarig',
            by: ['jonatan-fjallby'],
            kind: 'add',
            points: [2],
            text: 'Att varje nämnd namnger en ansvarig.',
            result: 'carried',
          },
        ],
      },
    ),
    decided(
      'Samverkan om regionala skyddsrum för kulturföremål',
      '2026/00037',
      ['Att ingå överenskommelsen med länsmuseet.'],
      'Vid fara flyttas 2 300 föremål till ett bergrum. Museet svarar för packning, regionen för transport.',
      ['Länsmuseet'],
    ),
    decided(
      'Val av upphandlingsform för röntgenutrustning',
      '2026/00040',
      ['Att upphandla tre datortomografer gemensamt med Region Kustlandet.'],
      'Gemensam upphandling beräknas sänka priset med sju procent.',
      ['Hälso- och sjukvårdsnämnden'],
      {
        conflictsOfInterest: [
          {
            person: 'henning-akerdal',
            leftRoom: true,
            note: 'Anställd hos en av leverantörerna till och med 2025.',
          },
        ],
        more: [{ kind: 'conflicts' }],
      },
    ),
    decided(
      'Yttrande över gruvprospektering vid Gråberget',
      '2025/00612',
      ['Att avstyrka tillstånd inom vattentäktens skyddsområde.'],
      'Vattentäkten försörjer 8 900 personer och sjukhusets reservvatten.',
      ['Bergsstaten'],
      { appeal: 'none' },
    ),
    decided(
      'Stipendium till unga uppfinnare',
      '2026/00043',
      ['Att inrätta ett stipendium om 25 000 kronor.', 'Att lägga priset vid länets teknikdag i september.'],
      'Teknikföretagen i länet skjuter till lika mycket.',
      ['Norrskogs gymnasium'],
    ),
    decided(
      'Digitala körjournaler för regionens bilar',
      '2025/00583',
      ['Att införa körjournaler i samtliga 212 bilar.'],
      'Skatteverket har påpekat att journalerna på papper brister i var femte bil.',
      ['Ekonomiavdelningen', 'HR-avdelningen'],
    ),
    proposed(
      'Motion om frukt i väntrummen',
      '2025/00466',
      ['Att motionen avslås.'],
      'Smittskyddsläkaren avråder från frukt i skålar på vårdcentralerna.',
    ),
    decided(
      'Hyra ut lokaler i Storliden till tandläkare',
      '2026/00047',
      ['Att hyra ut 140 kvadratmeter till marknadshyra i tre år.'],
      'Lokalen har stått tom sedan april 2025.',
      ['Fastighetsavdelningen'],
    ),
    decided(
      'Representation vid vänregionens jubileum',
      '2026/00049',
      ['Att Saga Lidmyr och Anund Berglöv företräder regionen.', 'Att resan görs med tåg.'],
      'Vänregionen firar 40 år av utbyte den 5–7 juni.',
      ['Kommunikationsavdelningen'],
      { appeal: 'none' },
    ),
    information(
      'Regiondirektören informerar',
      'Sixten Almråd informerar om vårdplatser och om att den nya chefen för akutmottagningen börjar den 1 mars.',
    ),
    information(
      'Så går det för länets studenter',
      'Rektorn vid Norrskogs högskola berättar att 71 procent av sjuksköterskorna som tog examen i januari har fått arbete i länet.',
    ),
    delegated('Regionstyrelsen', [
      ['2026/00026', '2026-01-29', '3.3', 'Överenskommelse om avgång, se personalakt'],
      ['2026/00030', '2026-02-09', '2.7', 'Uppsägning av hyresavtal, förråd i Vargsjö'],
    ]),
    messages([
      'Beslut från Upphandlingsmyndigheten om stöd, 250 000 kronor',
      'Protokoll från Länstrafikens ägarsamråd den 30 januari',
    ]),
  ],
});
