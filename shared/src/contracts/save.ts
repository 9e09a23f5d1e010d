import { z } from 'zod';

/**
 * What something new is made with, beside what it holds: sent again with the same one (its answer was lost, or the
 * button was pressed twice) nothing more is made, and what stands is given back.
 */
export const madeOnce = { saveId: z.uuid().optional() };

/** What every save of something that several may write in says beside the change. */
export const saveFields = {
  /** what the writer started from */
  version: z.int(),
  /** made by the writer for this very save: sent again with the same one it changes nothing, and succeeds */
  ...madeOnce,
};

export interface SaveMark {
  version: number;
  saveId?: string | undefined;
}
