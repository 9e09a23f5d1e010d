import type { MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';

/** `Kerstin Hammar (M)`; without a party only the name. */
export function nameWithParty(person: Pick<PersonInFile, 'name' | 'party'>): string {
  return person.party?.trim() ? `${person.name} (${person.party.trim()})` : person.name;
}

/** The people of a file by their keys, as they are printed. */
export class Names {
  private readonly people: Map<string, PersonInFile>;

  constructor(file: MeetingFile) {
    this.people = new Map(file.people.map((person) => [person.id, person]));
  }

  /** An unknown key stands for itself: an import refuses it, so none should be met here. */
  person(key: string): PersonInFile {
    return this.people.get(key) ?? { id: key, name: key };
  }

  one(key: string): string {
    return nameWithParty(this.person(key));
  }

  /** `Anna Ek (S), Bo Ask (M) och Cia Lind` */
  all(keys: readonly string[]): string {
    return joinNames(keys.map((key) => this.one(key)));
  }
}
