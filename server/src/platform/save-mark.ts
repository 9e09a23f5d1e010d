/** How many are remembered: as many as several writers can have under way while one of them waits for an answer. */
const REMEMBERED = 8;

/** True when this very save stands already: its answer was lost, and it is sent again. */
export function isSaved(row: { saveIds: readonly string[] }, saveId: string | undefined): boolean {
  return saveId !== undefined && row.saveIds.includes(saveId);
}

export function rememberSave(row: { saveIds: string[] }, saveId: string | undefined): void {
  if (saveId !== undefined) {
    row.saveIds = [...row.saveIds, saveId].slice(-REMEMBERED);
  }
}
