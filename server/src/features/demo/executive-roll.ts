import type { AttendanceInFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
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

export const executiveMembers = [
  chair.person,
  firstAdjuster.person,
  secondAdjuster.person,
  henning,
  ylva,
  anund,
  miriam,
  jonatan,
  elsaKarin,
];
export const executiveSubstitutes = [gote, alva, disa];
const officials = [sixten, vera, secretary.person];

export const executivePeople: PersonInFile[] = [...executiveMembers, ...executiveSubstitutes, ...officials];

const offices: Record<string, string> = {
  'marit-skogsberg': 'ordförande',
  'ivar-tallmo': '1:e vice ordförande',
  'saga-lidmyr': '2:e vice ordförande',
};

export interface RollExceptions {
  /** who is away, and the substitute who serves for him */
  absent?: Record<string, string | undefined>;
  remote?: string[];
  /** what is particular with somebody's attendance */
  particular?: Record<string, Partial<AttendanceInFile>>;
}

/** The roll of the executive: all nine are there but those named; the substitutes sit by. */
export function executiveRoll({
  absent = {},
  remote = [],
  particular = {},
}: RollExceptions): AttendanceInFile[] {
  const serving = new Map(
    Object.entries(absent).flatMap(([member, substitute]) =>
      substitute === undefined ? [] : [[substitute, member] as const],
    ),
  );
  const row = (person: string, capacity: AttendanceInFile['capacity']): AttendanceInFile => {
    const servesFor = serving.get(person);
    return {
      person,
      capacity,
      present: !(person in absent),
      ...(offices[person] === undefined ? {} : { office: offices[person] }),
      ...(servesFor === undefined ? {} : { servesFor }),
      ...(remote.includes(person) ? { remote: true } : {}),
      ...particular[person],
    };
  };
  return [
    ...executiveMembers.map(({ id }) => row(id, 'member')),
    ...executiveSubstitutes.map(({ id }) => row(id, 'substitute')),
    ...officials.map(({ id }) => row(id, 'official')),
  ];
}
