import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting is found in lists by the titles of its items: of a secret one by its public title alone (OSL 5:2). */
export class SecretTitles1764930000401 implements MigrationInterface {
  name = 'SecretTitles1764930000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE FUNCTION meeting_search_text(meeting uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(normalize(concat_ws(' ', b.name, m.place, m.number,
      (SELECT string_agg(concat_ws(' ',
                CASE WHEN i.content ? 'confidential' THEN i.content->>'publicTitle' ELSE i.title END, i.case_number,
                (SELECT string_agg(more.number, ' ')
                   FROM jsonb_array_elements_text(coalesce(i.content->'moreCaseNumbers', '[]')) AS more (number))),
              ' ' ORDER BY i.position)
         FROM agenda_item i WHERE i.meeting_id = m.id)), NFC))
    FROM meeting m JOIN board b ON b.id = m.board_id WHERE m.id = $1 $$;
UPDATE meeting SET search_text = meeting_search_text(id)
 WHERE id IN (SELECT meeting_id FROM agenda_item WHERE content ? 'confidential');
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
