import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { budget } from './budget-item.js';
import { executiveBoard } from './demo-boards.js';
import {
  alva,
  anund,
  chair,
  elsaKarin,
  firstAdjuster,
  gote,
  henning,
  jonatan,
  miriam,
  secondAdjuster,
  secretary,
  sixten,
  tuva,
  vera,
  ylva,
} from './demo-people.js';

/** A member with jäv leaves the room, and his substitute serves for that § alone (KL 6:30). */
const museum: ItemInFile = {
  paragraph: 189,
  title: 'Verksamhetsbidrag till Stiftelsen Flottarmuseet',
  caseNumber: '2026/00377',
  outcome: 'approved',
  appeal: 'legality',
  sections: [
    { kind: 'conflicts' },
    {
      kind: 'decision',
      heading: 'Regionstyrelsen beslutar',
      body: '1. Att bevilja stiftelsen ett verksamhetsbidrag om 875 000 kronor för 2027.\n2. Att bidraget betalas ut i två delar, den 1 februari och den 1 augusti.',
    },
    {
      kind: 'summary',
      body: 'Museet tog emot 21 400 besökare förra året, var tredje av dem under 18 år. Stiftelsen söker bidrag för att hålla öppet hela året och för att flytta arkivet till en lokal där handlingarna kan bevaras.',
    },
  ],
  conflictsOfInterest: [
    { person: 'jonatan-fjallby', leftRoom: true, note: 'Ledamot i stiftelsens styrelse.' },
  ],
  recipients: [
    { name: 'Stiftelsen Flottarmuseet', email: 'info@flottarmuseet.example' },
    { name: 'Ekonomiavdelningen', email: 'ekonomi@norrskog.example' },
  ],
};

/** Sent to the adjusters: the secretary and the chair have signed, two adjusters are left. */
export const executiveNovember: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: executiveBoard.organisation,
  board: executiveBoard.board,
  meeting: {
    date: '2026-11-11',
    start: '09:00',
    end: '15:20',
    place: 'Sessionssalen, Regionens hus, Norrskog',
    adjournments: [
      { from: '10:40', to: '11:05', paragraph: 188 },
      { from: '12:00', to: '13:00' },
    ],
    noticeBoard: 'Region Norrskogs anslagstavla',
    number: '11',
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
    alva,
    gote,
    sixten,
    vera,
    tuva,
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
    { person: 'ylva-brannmark', capacity: 'member', present: true },
    { person: 'anund-berglov', capacity: 'member', present: true },
    { person: 'miriam-sandhed', capacity: 'member', present: true },
    { person: 'jonatan-fjallby', capacity: 'member', present: true, paragraphs: '186-188,190-192' },
    { person: 'elsa-karin-vide', capacity: 'member', present: true, remote: true },
    {
      person: 'alva-tjarnlund',
      capacity: 'substitute',
      present: true,
      servesFor: 'jonatan-fjallby',
      paragraphs: '189',
    },
    {
      person: 'alva-tjarnlund',
      capacity: 'substitute',
      present: true,
      serves: false,
      paragraphs: '186-188,190-192',
    },
    { person: 'gote-lovaker', capacity: 'substitute', present: true },
    { person: 'sixten-almrad', capacity: 'official', present: true },
    { person: 'vera-ljungdal', capacity: 'official', present: true, paragraphs: '188' },
    { person: 'tuva-rosenas', capacity: 'official', present: true, paragraphs: '190' },
    { person: 'elin-ravndal', capacity: 'official', present: true },
  ],
  items: [
    {
      paragraph: 186,
      title: 'Upprop och val av justerare',
      kind: 'formality',
      sections: [
        {
          kind: 'decision',
          body: 'Ivar Tallmo (M) och Saga Lidmyr (C) utses att jämte ordföranden justera protokollet. Det justeras senast den 25 november.',
        },
      ],
    },
    {
      paragraph: 187,
      title: 'Anmälan av jäv',
      kind: 'formality',
      sections: [
        {
          kind: 'decision',
          body: 'Jonatan Fjällby (MP) anmäler jäv i ärendet om bidrag till Stiftelsen Flottarmuseet. Alva Tjärnlund (MP) tjänstgör i det ärendet.',
        },
      ],
    },
    budget,
    museum,
    {
      paragraph: 190,
      title: 'Nattbuss mellan Norrskog och Ådran',
      caseNumber: '2026/00355',
      outcome: 'referred-back',
      appeal: 'none',
      sections: [
        { kind: 'decision', body: 'Ärendet återremitteras till kollektivtrafiknämnden.' },
        {
          kind: 'background',
          body: 'Ett medborgarförslag om nattbuss på fredagar och lördagar har fått 1 180 underskrifter. Kollektivtrafiknämnden avstyrker förslaget med hänvisning till kostnaden, 2,3 miljoner kronor per år. Tuva Rosenäs föredrar ärendet.',
        },
      ],
      deferral: {
        to: 'kollektivtrafiknämnden',
        reason: 'Nämnden ska pröva om sträckan kan köras som anropsstyrd trafik.',
      },
      statements: [
        {
          kind: 'special-statement',
          by: ['elsa-karin-vide'],
          text: 'Trygga resor på natten är en fråga om jämställdhet. Utredningen bör vara klar före sommaren.',
        },
      ],
      recipients: [{ name: 'Kollektivtrafiknämnden', email: 'kollektivtrafik@norrskog.example' }],
    },
    {
      paragraph: 191,
      title: 'Yttrande över länsstyrelsens förslag till naturreservat vid Kvarnån',
      caseNumber: '2026/00401',
      outcome: 'approved',
      appeal: 'legality',
      sections: [
        {
          kind: 'decision',
          heading: 'Regionstyrelsen beslutar',
          points: 'paragraphs',
          body: 'att tillstyrka att reservatet bildas\n\natt framhålla att vandringsleden och vindskydden behöver en namngiven förvaltare.',
        },
        {
          kind: 'summary',
          body: 'Länsstyrelsen föreslår att 340 hektar gammelskog längs Kvarnån blir naturreservat. Området används av tre skolor och av regionens verksamhet för naturunderstödd rehabilitering.',
        },
      ],
      notParticipating: [{ by: ['anund-berglov'] }],
      recipients: [{ name: 'Länsstyrelsen', email: 'norrskog@lansstyrelsen.example' }],
    },
    {
      paragraph: 192,
      title: 'Information och meddelanden',
      kind: 'information',
      outcome: 'noted',
      sections: [
        { kind: 'decision', body: 'Informationen antecknas.' },
        {
          kind: 'summary',
          body: 'Sixten Almråd informerar om läget inför vintern och om införandet av det nya journalsystemet. Nästa sammanträde är den 16 december.',
        },
      ],
    },
  ],
  attachments: [
    { number: 1, title: 'Närvarolista', source: 'attendance' },
    { number: 2, title: 'Budget 2027 i korthet', source: 'file', file: 'budget-2027-i-korthet.pdf' },
    { number: 3, title: 'Omröstningslista, § 188/26', source: 'votes' },
  ],
};
