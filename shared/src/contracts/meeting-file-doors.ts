import { z } from 'zod';
import { byId, door } from './door.js';
import { meetingFile } from './meeting-file.js';

export const meetingFileDoors = {
  import: door({
    method: 'POST',
    path: '/api/meetings/import',
    summary:
      'Läs in ett sammanträde: mötesfilen som JSON, eller multipart med delen meeting och en del för varje fil',
    body: meetingFile,
    reply: z.object({ meetingId: z.uuid() }),
    status: 201,
    multipart: 'or-json',
  }),
  export: door({
    method: 'GET',
    path: '/api/meetings/:id/export',
    summary: 'Mötesfilen; med Accept: application/zip tillsammans med bilagornas filer',
    params: byId,
    reply: meetingFile,
  }),
};
