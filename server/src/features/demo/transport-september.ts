import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { transportCommittee } from './demo-boards.js';
import { alva, anund, disa, elsaKarin, gote, henning, secretary, tuva, ylva } from './demo-people.js';

/** Adjusted on paper before the committee began with Klubbat: history, with one § that was adjusted at once. */
export const transportSeptember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: transportCommittee.organisation,
  board: transportCommittee.board,
  meeting: {
    date: '2026-09-16',
    start: '13:00',
    end: '15:35',
    place: 'Bussdepån, Norrskog',
    noticeBoard: 'Region Norrskogs anslagstavla',
    adjustments: [
      {
        paragraphs: '56',
        immediate: true,
        date: '2026-09-16',
        signers: [
          { person: 'henning-akerdal', as: 'chair' },
          { person: 'disa-norrhed', as: 'adjuster' },
          { person: 'ylva-brannmark', as: 'adjuster' },
        ],
        notices: [
          {
            board: 'Region Norrskogs anslagstavla',
            postedOn: '2026-09-17',
            lastAppealDay: '2026-10-08',
            removedOn: '2026-10-09',
            keptAt: 'Regionens hus, Norrskog',
          },
        ],
      },
      {
        paragraphs: '54-55,57-58',
        date: '2026-09-23',
        signers: [
          { person: 'henning-akerdal', as: 'chair' },
          { person: 'disa-norrhed', as: 'adjuster' },
          { person: 'ylva-brannmark', as: 'adjuster' },
        ],
        notices: [
          {
            board: 'Region Norrskogs anslagstavla',
            postedOn: '2026-09-24',
            lastAppealDay: '2026-10-15',
            removedOn: '2026-10-16',
            keptAt: 'Regionens hus, Norrskog',
          },
        ],
      },
    ],
  },
  people: [henning, disa, ylva, gote, anund, elsaKarin, alva, tuva, secretary.person],
  officers: {
    chair: 'henning-akerdal',
    secretary: 'elin-ravndal',
    adjusters: ['disa-norrhed', 'ylva-brannmark'],
  },
  attendance: [
    { person: 'henning-akerdal', capacity: 'member', present: true, office: 'ordförande' },
    { person: 'disa-norrhed', capacity: 'member', present: true, office: 'vice ordförande' },
    { person: 'ylva-brannmark', capacity: 'member', present: true },
    { person: 'gote-lovaker', capacity: 'member', present: true },
    { person: 'anund-berglov', capacity: 'member', present: true, from: '13:20' },
    { person: 'elsa-karin-vide', capacity: 'member', present: true },
    { person: 'alva-tjarnlund', capacity: 'member', present: false },
    { person: 'tuva-rosenas', capacity: 'official', present: true },
    { person: 'elin-ravndal', capacity: 'official', present: true },
  ],
  items: [
    {
      paragraph: 54,
      title: 'Upprop och val av justerare',
      kind: 'formality',
      sections: [
        {
          kind: 'decision',
          body: 'Disa Norrhed (M) och Ylva Brännmark (V) utses att jämte ordföranden justera protokollet.',
        },
      ],
    },
    {
      paragraph: 55,
      title: 'Trafikförsörjningsprogram 2027–2031, samråd',
      caseNumber: 'KTN 2026/31',
      outcome: 'approved',
      appeal: 'none',
      sections: [
        {
          kind: 'decision',
          heading: 'Kollektivtrafiknämnden beslutar',
          body: 'Att skicka förslaget till samråd. Svar ska lämnas senast den 30 november 2026.',
        },
        {
          kind: 'summary',
          body: 'Programmet anger vilka resor regionen ska svara för de kommande fem åren. Förslaget innebär att 92 procent av invånarna kan nå en tätort med sjukvård på högst 60 minuter.',
        },
      ],
      recipients: [{ name: 'Länets kommuner' }, { name: 'Trafikverket' }, { name: 'Resenärsrådet' }],
    },
    {
      paragraph: 56,
      title: 'Ersättningstrafik när bron över Norrälven stängs',
      caseNumber: 'KTN 2026/47',
      outcome: 'approved',
      appeal: 'legality',
      immediateAdjustment: true,
      sections: [
        {
          kind: 'decision',
          heading: 'Kollektivtrafiknämnden beslutar',
          body: '1. Att linje 4 och 11 körs över Kvarnbron från den 21 september.\n2. Att en anropsstyrd förbindelse ersätter hållplatserna på östra sidan så länge bron är stängd.',
        },
        {
          kind: 'summary',
          body: 'Trafikverket stänger bron med fem dagars varsel sedan en inspektion visat sprickor. Omkring 900 resor om dagen berörs.',
        },
      ],
      recipients: [
        { name: 'Trafikverket' },
        { name: 'Norrskogs Buss AB', email: 'trafikledning@buss.example' },
      ],
    },
    {
      paragraph: 57,
      title: 'Uppföljning av sommarens trafik',
      caseNumber: 'KTN 2026/44',
      kind: 'information',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Informationen läggs till handlingarna.' },
        {
          kind: 'summary',
          body: 'Badbussen hade 12 300 resenärer, en femtedel fler än förra sommaren. Punktligheten var 94 procent.',
        },
      ],
    },
    {
      paragraph: 58,
      title: 'Anmälan av delegationsbeslut',
      kind: 'notification',
      outcome: 'noted',
      sections: [{ kind: 'decision', body: 'Nämnden lägger anmälan till handlingarna.' }],
    },
  ],
};
