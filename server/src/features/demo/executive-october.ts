import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { executiveBoard } from './demo-boards.js';
import {
  alva,
  anund,
  chair,
  disa,
  elsaKarin,
  firstAdjuster,
  gote,
  henning,
  jonatan,
  miriam,
  secondAdjuster,
  secretary,
  sixten,
  vera,
  ylva,
} from './demo-people.js';

/** Adjusted, announced, and one § of it sent to those whom it concerns. */
export const executiveOctober: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: executiveBoard.organisation,
  board: executiveBoard.board,
  meeting: {
    date: '2026-10-14',
    start: '09:00',
    end: '14:40',
    place: 'Sessionssalen, Regionens hus, Norrskog',
    adjournments: [{ from: '11:45', to: '12:45' }],
    noticeBoard: 'Region Norrskogs anslagstavla',
    number: '10',
  },
  people: [
    chair.person,
    firstAdjuster.person,
    secondAdjuster.person,
    henning,
    ylva,
    anund,
    miriam,
    jonatan,
    elsaKarin,
    gote,
    alva,
    disa,
    sixten,
    vera,
    secretary.person,
  ],
  officers: {
    chair: 'marit-skogsberg',
    secretary: 'elin-ravndal',
    adjusters: ['ivar-tallmo', 'saga-lidmyr'],
  },
  attendance: [
    { person: 'marit-skogsberg', capacity: 'member', present: true, office: 'ordförande' },
    { person: 'ivar-tallmo', capacity: 'member', present: true, office: '1:e vice ordförande' },
    { person: 'saga-lidmyr', capacity: 'member', present: true, office: '2:e vice ordförande' },
    { person: 'henning-akerdal', capacity: 'member', present: true },
    { person: 'ylva-brannmark', capacity: 'member', present: true, remote: true },
    { person: 'anund-berglov', capacity: 'member', present: false },
    { person: 'miriam-sandhed', capacity: 'member', present: true },
    { person: 'jonatan-fjallby', capacity: 'member', present: true },
    { person: 'elsa-karin-vide', capacity: 'member', present: true },
    { person: 'disa-norrhed', capacity: 'substitute', present: true, servesFor: 'anund-berglov' },
    { person: 'gote-lovaker', capacity: 'substitute', present: true },
    { person: 'alva-tjarnlund', capacity: 'substitute', present: true },
    { person: 'sixten-almrad', capacity: 'official', present: true },
    { person: 'vera-ljungdal', capacity: 'official', present: true, paragraphs: '180' },
    { person: 'elin-ravndal', capacity: 'official', present: true },
  ],
  items: [
    {
      paragraph: 178,
      title: 'Upprop och val av justerare',
      kind: 'formality',
      sections: [
        {
          kind: 'decision',
          body: 'Ivar Tallmo (M) och Saga Lidmyr (C) utses att jämte ordföranden justera protokollet. Det justeras senast den 26 oktober.',
        },
      ],
    },
    {
      paragraph: 179,
      title: 'Fastställande av föredragningslista',
      kind: 'formality',
      sections: [{ kind: 'decision', body: 'Föredragningslistan fastställs.' }],
    },
    {
      paragraph: 180,
      title: 'Delårsrapport till och med augusti 2026',
      caseNumber: '2026/00412',
      outcome: 'forwarded',
      appeal: 'none',
      sections: [
        {
          kind: 'decision',
          heading: 'Regionstyrelsen föreslår regionfullmäktige besluta',
          level: 'proposal',
          body: '1. Att godkänna delårsrapporten.\n2. Att uppmana hälso- och sjukvårdsnämnden att redovisa en plan för ekonomi i balans senast den 1 december 2026.',
        },
        {
          kind: 'summary',
          body: 'Resultatet till och med augusti är 41 miljoner kronor bättre än budgeterat. Prognosen för året pekar på ett överskott om 12 miljoner kronor. Skillnaden förklaras av att skatteintäkterna betalas ut jämnt över året medan kostnaderna för vintersäsongen återstår.',
        },
        {
          kind: 'financial',
          body: 'Miljoner kronor, till och med augusti:\n\n| Nämnd | Budget | Utfall | Avvikelse |\n|---|---:|---:|---:|\n| Hälso- och sjukvårdsnämnden | 2 914 | 2 951 | −37 |\n| Kollektivtrafiknämnden | 402 | 388 | 14 |\n| Regionstyrelsen | 511 | 447 | 64 |',
        },
        { kind: 'basis', body: '- Tjänsteskrivelse den 2 oktober 2026\n- Delårsrapport i korthet, bilaga 1' },
      ],
      attachments: [1],
      recipients: [{ name: 'Regionfullmäktige' }, { name: 'Hälso- och sjukvårdsnämnden' }],
    },
    {
      paragraph: 181,
      title: 'Riktlinje för fossilfria tjänsteresor',
      caseNumber: '2026/00367',
      outcome: 'amended',
      appeal: 'legality',
      sections: [
        {
          kind: 'decision',
          heading: 'Regionstyrelsen beslutar',
          body: '1. Att anta riktlinje för fossilfria tjänsteresor att gälla från den 1 januari 2027.\n2. Att den som reser väljer i denna ordning:\n\nA. Möte på distans\nB. Gång, cykel eller kollektivtrafik\nC. Bilpool med fossilfritt drivmedel\nD. Egen bil, efter godkännande av närmaste chef',
        },
        { kind: 'motions' },
        {
          kind: 'procedure',
          body: 'Ordföranden ställer proposition på förslaget med och utan tillägget och finner att regionstyrelsen beslutar enligt förslaget med tillägget.',
        },
        {
          kind: 'background',
          body: 'Regionens utsläpp från tjänsteresor har minskat med 38 procent sedan 2020. För att nå målet till 2030 behöver resorna med egen bil halveras. Riktlinjen ersätter den resepolicy som gällt sedan 2018.',
        },
      ],
      motions: [
        {
          id: 'forslag',
          source: 'Arbetsutskottet',
          kind: 'approve',
          text: 'Bifall till förslaget till riktlinje.',
          result: 'carried',
        },
        {
          id: 'tillagg',
          by: ['elsa-karin-vide'],
          supportedBy: ['saga-lidmyr', 'jonatan-fjallby'],
          kind: 'add',
          text: 'Att egen bil får användas efter godkännande av närmaste chef, så att den som arbetar där bussen inte går också kan utföra sitt arbete.',
          points: [2],
          result: 'carried',
        },
      ],
      recipients: [
        { name: 'Samtliga nämnder' },
        { name: 'Kollektivtrafiknämnden', email: 'kollektivtrafik@norrskog.example' },
      ],
      earlier: [{ board: 'Arbetsutskottet', date: '2026-09-30', paragraph: '142/26' }],
    },
    {
      paragraph: 182,
      title: 'Gemensam biblioteksbuss för länets glesbygd',
      caseNumber: '2026/00291',
      outcome: 'approved',
      appeal: 'legality',
      sections: [
        {
          kind: 'decision',
          heading: 'Regionstyrelsen beslutar',
          body: '1. Att regionen tillsammans med Björkådals, Storlidens och Ådrans kommuner inrättar en biblioteksbuss på försök under tre år.\n2. Att avsätta 1 450 000 kronor per år för regionens del.\n3. Att försöket utvärderas senast den 30 september 2029.',
        },
        {
          kind: 'summary',
          body: 'De tre kommunerna har begärt att regionen deltar i en gemensam biblioteksbuss. Bussen ska stanna på 34 platser varannan vecka och bemannas av en bibliotekarie och en chaufför. På sex av hållplatserna erbjuds också digital vägledning till vårdens e-tjänster.',
        },
        {
          kind: 'financial',
          body: 'Regionens del ryms inom anslaget för regional kultur. Kommunerna bidrar med 600 000 kronor vardera och år.',
        },
        {
          kind: 'basis',
          body: '- Tjänsteskrivelse den 28 september 2026\n- Avsiktsförklaring den 4 juni 2026',
        },
      ],
      recipientsHeading: 'Protokollet ska skickas till',
      recipients: [
        { name: 'Björkådals kommun', email: 'kommun@bjorkadal.example' },
        { name: 'Storlidens kommun', email: 'registrator@storliden.example' },
        { name: 'Ådrans kommun', email: 'kommun@adran.example' },
      ],
    },
    {
      paragraph: 183,
      title: 'Regiondirektören informerar',
      kind: 'information',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Informationen antecknas.' },
        {
          kind: 'summary',
          body: 'Sixten Almråd informerar om\n\n- bemanningen inför vintern\n- den nya vårdcentralen i Ådran, som öppnar den 3 november\n- höstens dialog med kommunerna om god och nära vård',
        },
      ],
    },
    {
      paragraph: 184,
      title: 'Anmälan av delegationsbeslut',
      kind: 'notification',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Regionstyrelsen lägger anmälan till handlingarna.' },
        {
          kind: 'free',
          heading: 'Anmälda beslut',
          body: '| Ärende | Datum | Punkt | Beslut |\n|---|---|---|---|\n| 2026/00403 | 2026-09-22 | 4.2 | Svar på remiss om jourtandvård |\n| 2026/00418 | 2026-10-01 | 2.7 | Förlängt hyresavtal, lokal i Storliden |\n| 2026/00425 | 2026-10-06 | 5.1 | Ersättning för skada till Britta Hedmark, Åvägen 12, 070-174 06 01 |',
        },
      ],
    },
    {
      paragraph: 185,
      title: 'Val av ombud till Skogslänens utvecklingsbolag',
      caseNumber: '2026/00420',
      kind: 'election',
      sections: [],
      elections: [
        {
          office: 'Ombud vid bolagsstämman',
          elected: [{ name: 'Henning Åkerdal', party: 'S', from: '2026-11-01', until: '2027-10-31' }],
        },
        {
          office: 'Ersättare för ombudet',
          elected: [{ name: 'Miriam Sandhed', party: 'KD', from: '2026-11-01', until: '2027-10-31' }],
        },
      ],
      recipients: [{ name: 'De valda' }, { name: 'Skogslänens utvecklingsbolag AB' }],
    },
  ],
  attachments: [
    { number: 1, title: 'Delårsrapport i korthet', source: 'file', file: 'delarsrapport-i-korthet.pdf' },
  ],
};

/** The words of the appendix, which is made into a PDF when the demo is loaded. */
export const interimReport = `Resultatet till och med augusti är **41 miljoner kronor** bättre än budget. Prognosen för helåret är ett överskott om 12 miljoner kronor.

| Mål | Läge i augusti | Når vi målet? |
|---|---|---|
| Väntetid till första besök, högst 90 dagar | 81 procent | Delvis |
| Resor med kollektivtrafik, 9,2 miljoner | 6,4 miljoner | Ja |
| Sjukfrånvaro, högst 5,8 procent | 6,1 procent | Nej |
| Fossilfria drivmedel i egna fordon, 90 procent | 93 procent | Ja |

Tre saker påverkar prognosen mest:

1. Kostnaden för inhyrd personal, som fortsätter att minska
2. Priset på läkemedel
3. Vintern: snöröjning, uppvärmning och ersättningstrafik`;
