import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meetingFileDoors } from '@klubbat/shared/contracts/meeting-file-doors';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { callDoor } from '../../lib/call.js';

/** Reads a meeting in: the file as it stands, so that the server sees every character, and the attachments' files. */
export function useImportMeeting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ meeting, files }: { meeting: File; files: readonly File[] }) => {
      const form = new FormData();
      form.append('meeting', meeting, meeting.name);
      files.forEach((file) => form.append('file', file, file.name));
      return callDoor(meetingFileDoors.import, { form });
    },
    onSuccess: () =>
      Promise.all(
        [meetingDoors.list, registerDoors.boards, registerDoors.organisations].map(({ path }) =>
          client.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  });
}
