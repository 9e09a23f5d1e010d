/** The text that an item `i` is found by. Word for word as in the index `ix_agenda_item_search`, or it is not used. */
export const SEARCHED = `lower(i.title || ' ' || CASE WHEN i.case_number IS NULL THEN '' ELSE i.case_number END || ' ' ||
  CASE WHEN i.content->>'moreCaseNumbers' IS NULL THEN '' ELSE i.content->>'moreCaseNumbers' END)`;
