import type { EntityManager } from 'typeorm';

/** Writes anew what the list of meetings is searched in. Called when a title, a case number or the place changes. */
export async function refreshSearchText(tx: EntityManager, meetingId: string): Promise<void> {
  await tx.query(
    `UPDATE meeting SET search_text = lower(concat_ws(' ',
        (SELECT name FROM board WHERE board.id = meeting.board_id), meeting.place, meeting.number,
        (SELECT string_agg(concat_ws(' ', i.title, i.case_number), ' ' ORDER BY i.position)
           FROM agenda_item i WHERE i.meeting_id = meeting.id)))
      WHERE meeting.id = $1`,
    [meetingId],
  );
}
