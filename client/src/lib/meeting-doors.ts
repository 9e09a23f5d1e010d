import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import type { Door } from '@klubbat/shared/contracts/door';
import { finishedNotesDoors } from '@klubbat/shared/contracts/finished-notes';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { voteDoors } from '@klubbat/shared/contracts/vote';

/** What tells of a meeting as a whole: to be read anew when any part of it has changed. */
export const meetingReadings: readonly Door[] = [
  meetingDoors.show,
  meetingDoors.content,
  meetingDoors.extractContent,
  meetingDoors.paperContent,
  meetingDoors.events,
  agendaItemDoors.events,
  voteDoors.deciding,
  adjustmentDoors.readiness,
  finishedNotesDoors.readiness,
];
