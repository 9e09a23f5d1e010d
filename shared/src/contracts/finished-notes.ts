import { z } from 'zod';
import { obstacleView } from './adjustment.js';
import { byId, door } from './door.js';

/** Minnesanteckningar are finished in one act, by one person: nobody adjusts them. */
export const finishedNotesDoors = {
  readiness: door({
    method: 'GET',
    path: '/api/meetings/:id/finished-notes',
    summary: 'Vad som återstår innan minnesanteckningarna kan göras klara',
    params: byId,
    reply: z.object({ obstacles: z.array(obstacleView), warnings: z.array(obstacleView) }),
  }),
  finish: door({
    method: 'POST',
    path: '/api/meetings/:id/finished-notes',
    summary: 'Gör minnesanteckningarna klara: de fryses som de är och kan få en offentlig version',
    params: byId,
    /** the id and the fingerprint of what was frozen; made again it is the same */
    reply: z.object({ adjustmentId: z.uuid(), sha256: z.string() }),
    status: 201,
  }),
};
