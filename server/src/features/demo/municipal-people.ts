import type { AttendanceInFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { addressed } from './demo-items.js';
import { municipalAdjuster, municipalChair, municipalSecretary } from './demo-people.js';

const elected = (name: string, party: string) => addressed(name, 'bjorkadal.example', { party });

/** The thirteen of the executive; BÅ is a local party, Bygd och Å. */
export const municipalMembers: PersonInFile[] = [
  municipalChair.person,
  municipalAdjuster.person,
  elected('Edvin Myrhult', 'M'),
  elected('Barbro Kvarnås', 'C'),
  elected('Klas Grimsåker', 'S'),
  elected('Siv-Britt Älgmyr', 'S'),
  elected('Amin Farahdal', 'S'),
  elected('Lennart Tjusberg', 'V'),
  elected('Wilma Tornrös', 'BÅ'),
  elected('Hugo Skärfors', 'M'),
  elected('Märta Ovanheden', 'C'),
  elected('Rolf Sunnanås', 'KD'),
  elected('Tindra Vikmark', 'MP'),
];

export const municipalSubstitutes: PersonInFile[] = [
  elected('Per-Ola Bergknapp', 'C'),
  elected('Lova Rotnäs', 'S'),
  elected('Arvid Eldmark', 'M'),
];

export const municipalOfficials: PersonInFile[] = [
  addressed('Stina Högdal', 'bjorkadal.example', { title: 'kommundirektör' }),
  addressed('Jens Bodvik', 'bjorkadal.example', { title: 'ekonomichef' }),
  municipalSecretary.person,
];

export const municipalPeople = [...municipalMembers, ...municipalSubstitutes, ...municipalOfficials];

/** Everyone is there but for what is said of him; a substitute sits by unless he serves. */
export function municipalRoll(particular: Record<string, Partial<AttendanceInFile>>): AttendanceInFile[] {
  const row = ({ id }: PersonInFile, capacity: AttendanceInFile['capacity']): AttendanceInFile => ({
    person: id,
    capacity,
    present: true,
    ...(id === 'gunvor-ektrask' ? { office: 'ordförande' } : {}),
    ...(id === 'nanna-hedlycke' ? { office: 'vice ordförande' } : {}),
    ...particular[id],
  });
  return [
    ...municipalMembers.map((one) => row(one, 'member')),
    ...municipalSubstitutes.map((one) => row(one, 'substitute')),
    ...municipalOfficials.map((one) => row(one, 'official')),
  ];
}
