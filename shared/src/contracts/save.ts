import { z } from 'zod';

/** What every save of something that several may write in says beside the change. */
export const saveFields = {
  /** what the writer started from */
  version: z.int(),
  /** made by the writer for this very save: sent again with the same one it changes nothing, and succeeds */
  saveId: z.uuid().optional(),
};

export interface SaveMark {
  version: number;
  saveId?: string | undefined;
}
