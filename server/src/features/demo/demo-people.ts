import type { PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import {
  assembly,
  cooperationBoard,
  executiveBoard,
  leisureCommittee,
  municipalExecutive,
  municipalForum,
  transportCommittee,
  workingCommittee,
  type DemoBoard,
} from './demo-boards.js';
import { addressed } from './demo-items.js';

/** Printed at every start: nobody may take a demo for a safe place. */
export const DEMO_PASSWORD = 'norrskog-demo';

interface DemoMandate {
  place: DemoBoard;
  /** false: in the whole organisation of that board */
  inBoard: boolean;
  role: MandateRole;
}

/** Somebody who can sign in. By the address a meeting file's person is the same one. */
export interface DemoAccount {
  /** what he is to whoever tries the program */
  who: string;
  person: PersonInFile & { email: string };
  mandates: DemoMandate[];
}

const inBoard = (place: DemoBoard, role: MandateRole): DemoMandate => ({ place, inBoard: true, role });
const everywhereIn = (place: DemoBoard, role: MandateRole): DemoMandate => ({ place, inBoard: false, role });

export const secretary: DemoAccount = {
  who: 'Sekreterare',
  person: {
    id: 'elin-ravndal',
    name: 'Elin Ravndal',
    title: 'nämndsekreterare',
    email: 'elin.ravndal@norrskog.example',
  },
  mandates: [everywhereIn(executiveBoard, 'secretary')],
};

export const chair: DemoAccount = {
  who: 'Ordförande',
  person: {
    id: 'marit-skogsberg',
    name: 'Marit Skogsberg',
    party: 'S',
    email: 'marit.skogsberg@norrskog.example',
  },
  mandates: [
    inBoard(executiveBoard, 'chair'),
    inBoard(workingCommittee, 'chair'),
    inBoard(municipalForum, 'chair'),
    inBoard(assembly, 'member'),
    inBoard(cooperationBoard, 'member'),
  ],
};

export const firstAdjuster: DemoAccount = {
  who: 'Justerare',
  person: { id: 'ivar-tallmo', name: 'Ivar Tallmo', party: 'M', email: 'ivar.tallmo@norrskog.example' },
  // one account, mandates in two organisations
  mandates: [
    inBoard(executiveBoard, 'vice-chair'),
    inBoard(workingCommittee, 'member'),
    inBoard(municipalForum, 'member'),
    inBoard(assembly, 'member'),
    inBoard(leisureCommittee, 'member'),
  ],
};

export const secondAdjuster: DemoAccount = {
  who: 'Justerare',
  person: { id: 'saga-lidmyr', name: 'Saga Lidmyr', party: 'C', email: 'saga.lidmyr@norrskog.example' },
  mandates: [
    inBoard(executiveBoard, 'member'),
    inBoard(workingCommittee, 'member'),
    inBoard(municipalForum, 'member'),
    inBoard(assembly, 'member'),
  ],
};

export const registrar: DemoAccount = {
  who: 'Registrator',
  person: {
    id: 'rut-ohrnas',
    name: 'Rut Öhrnäs',
    title: 'registrator',
    email: 'rut.ohrnas@norrskog.example',
  },
  mandates: [everywhereIn(executiveBoard, 'registrar')],
};

export const municipalSecretary: DemoAccount = {
  who: 'Sekreterare i Björkådals kommun',
  person: {
    id: 'torvald-nyhed',
    name: 'Torvald Nyhed',
    title: 'nämndsekreterare',
    email: 'torvald.nyhed@bjorkadal.example',
  },
  mandates: [everywhereIn(leisureCommittee, 'secretary')],
};

export const administrator: DemoAccount = {
  who: 'Administratör i Region Norrskog',
  person: addressed('Majken Sandelid', 'norrskog.example', { title: 'kanslichef' }),
  mandates: [everywhereIn(executiveBoard, 'administrator')],
};

export const assemblyChair: DemoAccount = {
  who: 'Ordförande i regionfullmäktige',
  person: addressed('Birger Hedåker', 'norrskog.example', { party: 'S' }),
  mandates: [inBoard(assembly, 'chair')],
};

export const committeeChair: DemoAccount = {
  who: 'Ordförande i kollektivtrafiknämnden och justerare i arbetsutskottet',
  person: addressed('Henning Åkerdal', 'norrskog.example', { party: 'S' }),
  mandates: [
    inBoard(transportCommittee, 'chair'),
    inBoard(executiveBoard, 'member'),
    inBoard(workingCommittee, 'member'),
    inBoard(assembly, 'member'),
  ],
};

export const municipalChair: DemoAccount = {
  who: 'Ordförande i Björkådals kommunstyrelse',
  person: addressed('Gunvor Ekträsk', 'bjorkadal.example', { party: 'C' }),
  mandates: [inBoard(municipalExecutive, 'chair')],
};

export const municipalAdjuster: DemoAccount = {
  who: 'Justerare i Björkådals kommunstyrelse, och ledamot i kultur- och fritidsnämnden, som sammanträder nu',
  person: addressed('Nanna Hedlycke', 'bjorkadal.example', { party: 'S' }),
  mandates: [inBoard(municipalExecutive, 'vice-chair'), inBoard(leisureCommittee, 'member')],
};

export const cooperationSecretary: DemoAccount = {
  who: 'Sekreterare i Samverkan Skogslanden',
  person: addressed('Vendela Forslid', 'skogslanden.example', { title: 'samordnare' }),
  mandates: [everywhereIn(cooperationBoard, 'secretary')],
};

export const cooperationChair: DemoAccount = {
  who: 'Ordförande i Samverkan Skogslanden',
  person: addressed('Tage Rönnsjö', 'sjobygden.example', { party: 'C' }),
  mandates: [inBoard(cooperationBoard, 'chair')],
};

export const trafficOfficial: DemoAccount = {
  who: 'Handläggare',
  person: addressed('Tuva Rosenäs', 'norrskog.example', { title: 'trafikdirektör' }),
  mandates: [inBoard(transportCommittee, 'official')],
};

export const financeOfficial: DemoAccount = {
  who: 'Handläggare i hela regionen',
  person: addressed('Vera Ljungdal', 'norrskog.example', { title: 'ekonomidirektör' }),
  mandates: [everywhereIn(executiveBoard, 'official')],
};

export const youthOfficial: DemoAccount = {
  who: 'Handläggare',
  person: addressed('Ebba Lindåsen', 'norrskog.example', { title: 'regional utvecklingsdirektör' }),
  mandates: [inBoard(transportCommittee, 'official')],
};

export const archivist: DemoAccount = {
  who: 'Arkivarie',
  person: addressed('Arvid Myrhamn', 'norrskog.example', { title: 'arkivarie' }),
  mandates: [everywhereIn(executiveBoard, 'archivist')],
};

export const dataProtectionOfficer: DemoAccount = {
  who: 'Dataskyddsombud',
  person: addressed('Dagny Ekhult', 'norrskog.example', { title: 'dataskyddsombud' }),
  mandates: [everywhereIn(executiveBoard, 'data-protection-officer')],
};

export const auditor: DemoAccount = {
  who: 'Revisor',
  person: addressed('Rolf Granlid', 'norrskog.example', { title: 'förtroendevald revisor' }),
  mandates: [everywhereIn(executiveBoard, 'auditor')],
};

export const reader: DemoAccount = {
  who: 'Läsare',
  person: addressed('Lova Tjärnmyr', 'norrskog.example', { title: 'kommunikatör' }),
  mandates: [everywhereIn(executiveBoard, 'reader')],
};

export const demoAccounts = [
  secretary,
  chair,
  firstAdjuster,
  secondAdjuster,
  registrar,
  municipalSecretary,
  administrator,
  assemblyChair,
  committeeChair,
  municipalChair,
  municipalAdjuster,
  cooperationSecretary,
  cooperationChair,
  trafficOfficial,
  financeOfficial,
  youthOfficial,
  archivist,
  dataProtectionOfficer,
  auditor,
  reader,
];

const elected = (name: string, party: string) => addressed(name, 'norrskog.example', { party });
const official = (name: string, title: string) => addressed(name, 'norrskog.example', { title });

/** Those who never sign in; each meeting names the ones it needs. */
export const henning = committeeChair.person;
export const ylva = elected('Ylva Brännmark', 'V');
export const anund = elected('Anund Berglöv', 'M');
export const miriam = elected('Miriam Sandhed', 'KD');
export const jonatan = elected('Jonatan Fjällby', 'MP');
export const elsaKarin = elected('Elsa-Karin Vide', 'L');
export const gote = elected('Göte Lövåker', 'S');
export const alva = elected('Alva Tjärnlund', 'MP');
export const disa = elected('Disa Norrhed', 'M');
export const sixten = official('Sixten Almråd', 'regiondirektör');
export const vera = financeOfficial.person;
export const tuva = trafficOfficial.person;
export const osvald = official('Osvald Grenmark', 'hälso- och sjukvårdsdirektör');
export const ronja = official('Ronja Svartvik', 'HR-direktör');
export const ebba = youthOfficial.person;
