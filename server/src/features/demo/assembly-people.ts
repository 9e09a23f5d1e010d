import type { AttendanceInFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { addressed } from './demo-items.js';
import {
  alva,
  anund,
  assemblyChair,
  chair,
  disa,
  elsaKarin,
  firstAdjuster,
  gote,
  henning,
  jonatan,
  miriam,
  secondAdjuster,
  ylva,
} from './demo-people.js';

const seated = (party: string, names: string[]) =>
  names.map((name) => addressed(name, 'norrskog.example', { party }));

/** The forty-one who were elected, party by party, the largest first. */
export const assemblyMembers: PersonInFile[] = [
  assemblyChair.person,
  chair.person,
  henning,
  gote,
  ...seated('S', [
    'Kerstin Dalarö',
    'Bo-Erik Sundmyr',
    'Laila Hästbacke',
    'Tomas Rengård',
    'Inga-Lill Vretåker',
    'Mehdi Rostamnia',
    'Pernilla Ågrund',
    'Valter Kilsjö',
    'Hjördis Bäckmon',
  ]),
  firstAdjuster.person,
  anund,
  disa,
  ...seated('M', [
    'Fredrik Lindhammar',
    'Charlotta Gripsjö',
    'Per-Olof Stavås',
    'Nathalie Verkmark',
    'Urban Tegling',
  ]),
  secondAdjuster.person,
  ...seated('C', [
    'Gunhild Mårdmyr',
    'Ola Hällåsen',
    'Rebecka Fäbodlid',
    'Stig-Arne Kallbäck',
    'Maja Nylövdal',
  ]),
  ylva,
  ...seated('V', ['Kjell Rismarker', 'Samira Haidarnia', 'Tore Ljusvattne']),
  miriam,
  ...seated('KD', ['Josef Enhammar', 'Birgitta Sällström Ek']),
  elsaKarin,
  ...seated('L', ['Dan Rökåker', 'Ingela Holmsveden']),
  jonatan,
  alva,
  ...seated('IV', ['Roland Tjäderstig', 'Yvonne Ottermo']),
];

/** Elected to serve when a member of their party cannot. */
export const assemblySubstitutes: PersonInFile[] = [
  ...seated('S', ['Anna-Greta Lomsjö', 'Idris Warsame Nordh']),
  ...seated('M', ['Lisbet Hornmyr']),
  ...seated('C', ['Elof Brattfors']),
];

export const idsOfParties = (...parties: string[]): string[] =>
  assemblyMembers.filter(({ party = '' }) => parties.includes(party)).map(({ id }) => id);

interface Exceptions {
  /** who is away, and the substitute who serves for him */
  absent: Record<string, string | undefined>;
  /** what is particular with somebody's attendance */
  particular: Record<string, Partial<AttendanceInFile>>;
}

/** The roll of the assembly: everyone is there but those named. */
export function assemblyRoll({ absent, particular }: Exceptions): AttendanceInFile[] {
  const serving = Object.entries(absent).flatMap(([member, substitute]) =>
    substitute === undefined ? [] : [[substitute, member] as const],
  );
  return [
    ...assemblyMembers.map(({ id }): AttendanceInFile => ({
      person: id,
      capacity: 'member',
      present: !(id in absent),
      ...particular[id],
    })),
    ...assemblySubstitutes.map(({ id }): AttendanceInFile => {
      const servesFor = serving.find(([substitute]) => substitute === id)?.[1];
      return {
        person: id,
        capacity: 'substitute',
        present: servesFor !== undefined,
        ...(servesFor === undefined ? {} : { servesFor }),
      };
    }),
  ];
}
