import type { PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { executiveBoard, leisureCommittee, municipalForum, type DemoBoard } from './demo-boards.js';

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
  mandates: [inBoard(executiveBoard, 'chair'), inBoard(municipalForum, 'chair')],
};

export const firstAdjuster: DemoAccount = {
  who: 'Justerare',
  person: { id: 'ivar-tallmo', name: 'Ivar Tallmo', party: 'M', email: 'ivar.tallmo@norrskog.example' },
  // one account, mandates in two organisations
  mandates: [
    inBoard(executiveBoard, 'vice-chair'),
    inBoard(municipalForum, 'member'),
    inBoard(leisureCommittee, 'member'),
  ],
};

export const secondAdjuster: DemoAccount = {
  who: 'Justerare',
  person: { id: 'saga-lidmyr', name: 'Saga Lidmyr', party: 'C', email: 'saga.lidmyr@norrskog.example' },
  mandates: [inBoard(executiveBoard, 'member'), inBoard(municipalForum, 'member')],
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

export const demoAccounts = [secretary, chair, firstAdjuster, secondAdjuster, registrar, municipalSecretary];

const named = (id: string, name: string, more: Omit<PersonInFile, 'id' | 'name'>): PersonInFile => ({
  id,
  name,
  ...more,
});

/** Those who never sign in; each meeting names the ones it needs. */
export const henning = named('henning-akerdal', 'Henning Åkerdal', { party: 'S' });
export const ylva = named('ylva-brannmark', 'Ylva Brännmark', { party: 'V' });
export const anund = named('anund-berglov', 'Anund Berglöv', { party: 'M' });
export const miriam = named('miriam-sandhed', 'Miriam Sandhed', { party: 'KD' });
export const jonatan = named('jonatan-fjallby', 'Jonatan Fjällby', { party: 'MP' });
export const elsaKarin = named('elsa-karin-vide', 'Elsa-Karin Vide', { party: 'L' });
export const gote = named('gote-lovaker', 'Göte Lövåker', { party: 'S' });
export const alva = named('alva-tjarnlund', 'Alva Tjärnlund', { party: 'MP' });
export const disa = named('disa-norrhed', 'Disa Norrhed', { party: 'M' });
export const sixten = named('sixten-almrad', 'Sixten Almråd', { title: 'regiondirektör' });
export const vera = named('vera-ljungdal', 'Vera Ljungdal', { title: 'ekonomidirektör' });
export const tuva = named('tuva-rosenas', 'Tuva Rosenäs', { title: 'trafikdirektör' });
