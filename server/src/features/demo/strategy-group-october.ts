import type { ItemInFile, MeetingFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import { CONCLUSION, strategyGroup } from './demo-boards.js';
import { addressed, formality, information, numberedFrom } from './demo-items.js';
import {
  alva,
  chair,
  ebba,
  elsaKarin,
  firstAdjuster,
  miriam,
  secondAdjuster,
  secretary,
  ylva,
} from './demo-people.js';

const guest: PersonInFile = {
  id: 'lars-ove-brunnmark',
  name: 'Lars-Ove Brunnmark',
  title: 'lektor vid Norrskogs högskola',
};

const members = [
  chair.person,
  firstAdjuster.person,
  secondAdjuster.person,
  ylva,
  miriam,
  elsaKarin,
  alva,
  addressed('Yvonne Ottermo', 'norrskog.example', { party: 'IV' }),
];

/** It decides nothing: what it comes to is no decision, and does not stand under that heading. */
function inItsWords(item: ItemInFile): ItemInFile {
  const sections = item.sections?.map((section) =>
    section.kind === 'decision' ? { ...section, heading: CONCLUSION } : section,
  );
  return sections === undefined ? item : { ...item, sections };
}

/** Notes of a group with one from each party: it talks, and others decide. */
export const strategyGroupOctober: MeetingFile = {
  format: 'meeting-file',
  version: 1,
  organisation: strategyGroup.organisation,
  board: strategyGroup.board,
  meeting: { date: '2026-10-07', start: '13:15', end: '16:00', place: 'Norrskogs högskola', record: 'notes' },
  people: [...members, ebba, guest, secretary.person],
  officers: { chair: 'saga-lidmyr', secretary: 'elin-ravndal' },
  attendance: [
    ...members.map(({ id }) => ({
      person: id,
      capacity: 'member' as const,
      present: id !== 'miriam-sandhed',
    })),
    { person: ebba.id, capacity: 'official', present: true },
    { person: guest.id, capacity: 'guest', present: true },
    { person: 'elin-ravndal', capacity: 'official', present: true },
  ],
  items: numberedFrom(1, [
    formality('Välkomna', 'Saga Lidmyr (C) leder samtalet.'),
    information(
      'Var länet står: befolkning, arbete och resor',
      'Lars-Ove Brunnmark visar att antalet invånare mellan 20 och 64 år minskar med 4 200 till 2035, även om lika många flyttar in som i dag. Pendlingen till grannlänen ökar.\n\nGruppen frågar efter siffror per kommun och efter vad som händer om två stora industrier etablerar sig samtidigt.',
      'Gruppen tar del av underlaget.',
    ),
    information(
      'Vad ska strategin välja bort?',
      'Gruppen är överens om att strategin ska bli kortare och ha högst fyra mål. Följande nämns som sådant som kan strykas:\n\n1. Mål som staten ensam råder över\n2. Mål som ingen har mätt\n3. Mål som står i någon annan plan\n\nYlva Brännmark (V) vill behålla målet om jämställda löner. Ivar Tallmo (M) vill att företagens villkor får ett eget mål.',
      'Ebba Lindåsen skriver ett utkast till fyra mål.',
    ),
    information(
      'Nästa möte',
      'Gruppen möts den 20 januari. Förslaget lämnas till regionstyrelsen i april.',
      'Mötet avslutas.',
    ),
  ]).map(inItsWords),
};
