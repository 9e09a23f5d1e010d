/** The text that an item `i` is found by. Word for word as in the index `ix_agenda_item_search`, or it is not used. */
export const SEARCHED = `lower(i.title || ' ' || coalesce(i.case_number, '') || ' ' ||
  coalesce(i.content->>'moreCaseNumbers', ''))`;
