import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meetingFileDoors } from '@klubbat/shared/contracts/meeting-file-doors';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { callDoor } from '../../lib/call.js';

/**
 * The meeting file as it stands, so that the server sees every character. Alone it goes as JSON: a form would mean that
 * every file it names comes along.
 */
function contentOf(meeting: File, files: readonly File[]): FormData | Blob {
  if (files.length === 0) {
    return new Blob([meeting], { type: 'application/json' });
  }
  const form = new FormData();
  form.append('meeting', meeting, meeting.name);
  files.forEach((file) => form.append('file', file, file.name));
  return form;
}

/** Reads a meeting in, with the files of its attachments or without. */
export function useImportMeeting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ meeting, files }: { meeting: File; files: readonly File[] }) =>
      callDoor(meetingFileDoors.import, { content: contentOf(meeting, files) }),
    onSuccess: () =>
      Promise.all(
        [meetingDoors.list, registerDoors.boards, registerDoors.organisations].map(({ path }) =>
          client.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  });
}
