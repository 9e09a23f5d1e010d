import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { healthCentres, patientFees, youthTravel } from './assembly-matters.js';
import { assemblyMembers, assemblyRoll, assemblySubstitutes } from './assembly-people.js';
import { assembly } from './demo-boards.js';
import { formality, information, matter, numberedFrom } from './demo-items.js';
import { secretary, sixten } from './demo-people.js';

const board = 'Regionfullmäktige';

/** Adjusted and announced: the appeal time runs. A roll-call, a minority's referral back, elections by ballot. */
export const assemblyOctober: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: assembly.organisation,
  board: assembly.board,
  meeting: {
    date: '2026-10-21',
    start: '09:00',
    end: '16:35',
    place: 'Fullmäktigesalen, Regionens hus, Norrskog',
    adjournments: [
      { from: '10:35', to: '10:55' },
      { from: '12:00', to: '13:15' },
      { from: '14:20', to: '14:30', paragraph: 103 },
    ],
    noticeBoard: 'Region Norrskogs anslagstavla',
    number: '5',
  },
  people: [...assemblyMembers, ...assemblySubstitutes, sixten, secretary.person],
  officers: {
    chair: 'birger-hedaker',
    secretary: 'elin-ravndal',
    adjusters: ['ivar-tallmo', 'saga-lidmyr'],
  },
  attendance: [
    ...assemblyRoll({
      absent: {
        'hjordis-backmon': 'anna-greta-lomsjo',
        'per-olof-stavas': 'lisbet-hornmyr',
        'samira-haidarnia': undefined,
      },
      particular: {
        'birger-hedaker': { office: 'ordförande' },
        'charlotta-gripsjo': { office: '1:e vice ordförande' },
        'rebecka-fabodlid': { office: '2:e vice ordförande' },
        'fredrik-lindhammar': { paragraphs: '100-112', from: '10:05' },
        'ola-hallasen': { paragraphs: '96-103', to: '14:20' },
      },
    }),
    { person: 'sixten-almrad', capacity: 'official', present: true },
    { person: 'elin-ravndal', capacity: 'official', present: true },
  ],
  items: numberedFrom(96, [
    formality(
      'Upprop',
      'Upprop förrättas. 39 ledamöter och tjänstgörande ersättare är närvarande när sammanträdet öppnas.',
    ),
    formality(
      'Val av justerare',
      'Ivar Tallmo (M) och Saga Lidmyr (C) utses att jämte ordföranden justera protokollet. Det justeras senast den 4 november.',
    ),
    formality(
      'Fastställande av föredragningslista',
      'Föredragningslistan fastställs med tillägg av ett extra ärende, yttrande över förslag till ny länsgräns vid Hedsjön. Samtliga närvarande ledamöter samtycker till att ärendet avgörs i dag.',
    ),
    information(
      'Allmänhetens frågestund',
      'Två frågor har kommit in. Bo Granlid, Ådran, frågar när hissen på vårdcentralen lagas. Saga Lidmyr (C) svarar att den nya hissen är beställd och monteras i vecka 47.\n\nEn elev vid Norrskogs gymnasium frågar varför bussen till Tjärnby inte väntar in tåget. Henning Åkerdal (S) svarar att tidtabellen ändras den 13 december.',
      'Frågestunden avslutas.',
    ),
    {
      title: 'Interpellation om ambulansens framkörningstider i inlandet',
      kind: 'question',
      caseNumber: '2026/00389',
      outcome: 'answered',
      sections: [
        { kind: 'decision', body: 'Interpellationen får ställas och är besvarad.' },
        {
          kind: 'summary',
          body: 'Birgitta Sällström Ek (KD) frågar regionrådet Saga Lidmyr (C):\n\n1. Hur ofta tar det mer än 30 minuter innan ambulansen är framme i Vargsjö och Ådran?\n2. Vad gör regionen för att förkorta tiden?\n\nSaga Lidmyr svarar att tiden överskreds vid 214 av 1 920 larm under det första halvåret och att en tredje bil bemannas dygnet runt från den 1 februari. I debatten deltar även Josef Enhammar (KD), Kjell Rismarker (V) och Yvonne Ottermo (IV).',
        },
      ],
    },
    matter(board, {
      title: 'Delårsrapport till och med augusti 2026',
      caseNumber: '2026/00412',
      decide: [
        'Att godkänna delårsrapporten.',
        'Att uppmana hälso- och sjukvårdsnämnden att redovisa en plan för ekonomi i balans senast den 1 december 2026.',
      ],
      why: 'Prognosen för helåret är ett överskott om 12 miljoner kronor. Revisorerna bedömer att målet om en ekonomi i balans nås, men att målet om väntetider inte gör det.',
      to: ['Hälso- och sjukvårdsnämnden', 'Regionens revisorer'],
      earlier: [
        { board: 'Arbetsutskottet', date: '2026-09-30', paragraph: '143/26' },
        { board: 'Regionstyrelsen', date: '2026-10-14', paragraph: '180/26' },
      ],
      statements: [
        {
          kind: 'note',
          by: ['urban-tegling'],
          text: 'Hyrpersonalen har blivit billigare därför att avdelningar står stängda. Det borde framgå av rapporten.',
        },
      ],
    }),
    healthCentres,
    patientFees,
    youthTravel,
    {
      title: 'Motion om solceller på regionens tak',
      caseNumber: '2025/00487',
      outcome: 'tabled',
      appeal: 'none',
      sections: [
        { kind: 'decision', body: 'Ärendet bordläggs till sammanträdet den 25 november.' },
        {
          kind: 'summary',
          body: 'Alva Tjärnlund (MP) har lämnat en motion om solceller på sjukhusets och bussdepåns tak. Motionären är inte klar med sitt svar på regionstyrelsens yttrande och begär bordläggning.',
        },
      ],
      deferral: { nextDate: '2026-11-25', reason: 'Motionären vill hinna ta del av nätägarens besked.' },
    },
    {
      title: 'Val av ordförande i patientnämnden efter Valter Kilsjö (S)',
      caseNumber: '2026/00401',
      kind: 'election',
      sections: [
        {
          kind: 'procedure',
          body: 'Sluten omröstning begärs. Som rösträknare utses Maja Nylövdal (C) och Nathalie Verkmark (M).',
        },
      ],
      elections: [
        {
          office: 'Ordförande i patientnämnden',
          method: 'closed',
          elected: [
            {
              name: 'Laila Hästbacke',
              party: 'S',
              replaces: 'Valter Kilsjö',
              from: '2026-11-01',
              until: '2026-12-31',
            },
          ],
          counts: [
            { name: 'Laila Hästbacke', votes: 23 },
            { name: 'Ingela Holmsveden', votes: 13 },
          ],
          blank: 3,
        },
      ],
      recipients: [{ name: 'De valda' }, { name: 'Patientnämnden' }, { name: 'HR-avdelningen' }],
    },
    {
      title: 'Övriga val och avsägelser',
      caseNumber: '2026/00402',
      kind: 'election',
      sections: [
        {
          kind: 'summary',
          body: 'Tomas Rengård (S) har avsagt sig uppdraget som nämndeman och Gunhild Mårdmyr (C) uppdraget som ersättare i hälso- och sjukvårdsnämnden.',
        },
      ],
      elections: [
        {
          office: 'Nämndeman vid Norrskogs tingsrätt',
          elected: [{ name: 'Elvira Hagmyr', party: 'S', replaces: 'Tomas Rengård', from: '2026-11-01' }],
        },
        {
          office: 'Ersättare i hälso- och sjukvårdsnämnden',
          elected: [{ name: 'Elof Brattfors', party: 'C', replaces: 'Gunhild Mårdmyr', from: '2026-11-01' }],
        },
      ],
      recipients: [{ name: 'De valda' }, { name: 'Norrskogs tingsrätt' }],
    },
    matter(board, {
      title: 'Yttrande över förslag till ny länsgräns vid Hedsjön',
      caseNumber: '2026/00426',
      urgent: true,
      decide: ['Att tillstyrka att byarna Östra och Västra Hedsjö förs till samma län.'],
      why: 'Regeringen har begärt yttrande senast den 30 oktober. De 61 invånarna i Västra Hedsjö har i dag sin vårdcentral, skola och brandkår på andra sidan länsgränsen.',
      to: ['Finansdepartementet', 'Norrskogs kommun'],
      notParticipating: [{ by: ['yvonne-ottermo'] }],
    }),
    matter(board, {
      title: 'Sammanträdesdagar för regionfullmäktige 2027',
      caseNumber: '2026/00393',
      decide: [
        'Att sammanträda den 24 februari, 21 april, 16 juni, 20 oktober och 24 november 2027.',
        'Att sammanträdena börjar klockan 9 och sänds på regionens webbplats.',
      ],
      to: ['Samtliga nämnder', 'Kommunikationsavdelningen'],
      appeal: 'none',
    }),
    {
      title: 'Nya motioner',
      kind: 'notification',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Motionerna lämnas till regionstyrelsen för beredning.' },
        {
          kind: 'free',
          heading: 'Anmälda motioner',
          body: '- Tore Ljusvattne (V): kortare arbetspass på natten\n- Nathalie Verkmark (M): digital incheckning på sjukhuset\n- Jonatan Fjällby (MP): inköp av mat från länets gårdar',
        },
      ],
    },
    {
      title: 'Medborgarförslag om bänkar längs sjukhusparkens gångväg',
      caseNumber: '2026/00398',
      outcome: 'withdrawn',
      sections: [
        { kind: 'decision', body: 'Ärendet utgår.' },
        {
          kind: 'summary',
          body: 'Fastighetsavdelningen har redan ställt ut sex bänkar, och förslagsställaren Anita Sjölander, 070-174 06 21, har återkallat sitt förslag.',
        },
      ],
    },
    {
      title: 'Meddelanden',
      kind: 'notification',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Meddelandena läggs till handlingarna.' },
        {
          kind: 'free',
          heading: 'Meddelanden',
          body: '- Länsstyrelsens beslut den 2 oktober om ny ledamot efter Hans-Åke Lindmo (M)\n- Protokoll från samordningsförbundets styrelse den 17 september\n- Beslut från Inspektionen för vård och omsorg om akutmottagningen i Norrskog',
        },
      ],
    },
  ]),
  attachments: [
    { number: 1, title: 'Närvarolista', source: 'attendance' },
    { number: 2, title: 'Omröstningslista, § 103/26 punkt 2', source: 'votes' },
  ],
};
