import type { PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { assemblyMembers, assemblySubstitutes } from './assembly-people.js';
import {
  assembly,
  cooperationBoard,
  executiveBoard,
  healthCommittee,
  leisureCommittee,
  municipalExecutive,
  strategyGroup,
  transportCommittee,
  type DemoBoard,
} from './demo-boards.js';
import { addressed } from './demo-items.js';
import {
  alva,
  anund,
  demoAccounts,
  disa,
  ebba,
  elsaKarin,
  gote,
  jonatan,
  miriam,
  osvald,
  ronja,
  sixten,
  tuva,
  vera,
  ylva,
} from './demo-people.js';
import type { DemoSeats } from './demo-seats.js';
import { executiveMembers, executiveSubstitutes } from './executive-roll.js';
import { cooperationMembers } from './cooperation.js';
import { healthMembers } from './health-november.js';
import { municipalMembers, municipalOfficials, municipalSubstitutes } from './municipal-people.js';

/** A mandate of somebody who never signs in. */
export interface DemoMembership {
  person: PersonInFile;
  place: DemoBoard;
  role: MandateRole;
  from?: string;
  until?: string;
}

const all = (place: DemoBoard, role: MandateRole, people: PersonInFile[]): DemoMembership[] =>
  people.map((person) => ({ person, place, role }));

const withAccount = new Set(demoAccounts.map(({ person }) => person.email));
const regional = (name: string, party: string) => addressed(name, 'norrskog.example', { party });
const municipal = (name: string, party: string) => addressed(name, 'bjorkadal.example', { party });

/** The register beyond the logins, with a term that has ended and two that begin next year. */
export const demoMemberships: DemoMembership[] = [
  ...all(assembly, 'member', assemblyMembers),
  ...all(assembly, 'substitute', assemblySubstitutes),
  ...all(executiveBoard, 'member', [ylva, anund, miriam, jonatan, elsaKarin]),
  ...all(executiveBoard, 'substitute', [gote, alva, disa]),
  ...all(executiveBoard, 'official', [sixten, vera, ronja]),
  ...all(transportCommittee, 'member', [ylva, gote, anund, elsaKarin, alva]),
  ...all(transportCommittee, 'vice-chair', [disa]),
  ...all(transportCommittee, 'official', [tuva]),
  ...all(healthCommittee, 'member', healthMembers),
  ...all(healthCommittee, 'official', [osvald]),
  ...all(strategyGroup, 'official', [ebba]),
  ...all(strategyGroup, 'member', [ylva, miriam, elsaKarin, alva, regional('Yvonne Ottermo', 'IV')]),
  ...['Sture Lindvall', 'Gunhild Årefors'].map((name, i) => ({
    person: regional(name, i === 0 ? 'S' : 'M'),
    place: executiveBoard,
    role: 'member' as const,
    from: '2019-01-01',
    until: '2022-12-31',
  })),
  {
    person: regional('Algot Hedsjö', 'V'),
    place: executiveBoard,
    role: 'substitute' as const,
    from: '2023-01-01',
    until: '2024-05-31',
  },
  ...all(municipalExecutive, 'member', municipalMembers),
  ...all(municipalExecutive, 'substitute', municipalSubstitutes),
  ...all(municipalExecutive, 'official', municipalOfficials),
  ...all(leisureCommittee, 'chair', [municipal('Barbro Kvarnås', 'C')]),
  ...all(leisureCommittee, 'member', [municipal('Klas Grimsåker', 'S'), municipal('Wilma Tornrös', 'BÅ')]),
  ...all(cooperationBoard, 'member', cooperationMembers),
  {
    person: regional('Hans-Åke Lindmo', 'M'),
    place: assembly,
    role: 'member' as const,
    from: '2022-10-15',
    until: '2026-08-31',
  },
  {
    person: regional('Elof Brattfors', 'C'),
    place: healthCommittee,
    role: 'substitute' as const,
    from: '2026-11-01',
    until: '2030-12-31',
  },
  {
    person: regional('Therese Åhlmark', 'S'),
    place: healthCommittee,
    role: 'member' as const,
    from: '2027-01-01',
    until: '2030-12-31',
  },
  {
    person: municipal('Sune Ravinsjö', 'S'),
    place: leisureCommittee,
    role: 'member' as const,
    from: '2027-01-01',
    until: '2030-12-31',
  },
].filter(({ person }) => person.email === undefined || !withAccount.has(person.email));

/** The boards that have put up their seats. */
export const demoSeats: ReadonlyMap<DemoBoard, DemoSeats> = new Map([
  [assembly, { members: assemblyMembers, substitutes: assemblySubstitutes }],
  [executiveBoard, { members: executiveMembers, substitutes: executiveSubstitutes }],
]);
