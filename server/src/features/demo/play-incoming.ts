import type { EntityManager } from 'typeorm';
import { registerIncoming } from '../receiving/register-incoming.service.js';
import { findOrganisationByName } from '../register/register.store.js';
import { appendixPdf } from './demo-appendix.js';
import { as } from './demo-acts.js';
import { executiveBoard } from './demo-boards.js';
import { registrar } from './demo-people.js';

const DAY = '2026-10-21';
const TITLE = '§ 204/26 Gemensam upphandling av ambulanshelikopter';
const DECISION = `1. Att delta i upphandlingen tillsammans med Region Norrskog.
2. Att utse regiondirektören att företräda regionen i styrgruppen.`;

/** As another region's system writes it, without a line of data. */
const TEXT = `Region Fjällmark

Regionstyrelsen

Sammanträdesdatum ${DAY}

Diarienummer: RFM 2026-1187

**Beslut**

${DECISION}

**Sammanfattning**

Regionerna i norr har var för sig för få uppdrag för att bära en helikopter dygnet runt. Tillsammans räcker de.

**Beslutet skickas till**

Region Norrskog

Region Sjöbygden`;

/** An extract has come from a region that uses another system, and the registrar has registered it. */
export async function playIncoming(tx: EntityManager): Promise<void> {
  const receiver = await findOrganisationByName(tx, executiveBoard.organisation.name);
  if (receiver === null) {
    throw new Error('the demo has no region');
  }
  await registerIncoming(
    await as(tx, registrar, '2026-11-04T08:25:00Z'),
    { organisationId: receiver.id, boardId: null },
    {
      caseNumber: '2026/00455',
      receivedOn: '2026-11-04',
      sender: 'Region Fjällmark',
      senderBoard: 'Regionstyrelsen',
      senderCaseNumber: 'RFM 2026-1187',
      meetingDay: DAY,
      paragraphs: '§ 204/26',
      title: 'Gemensam upphandling av ambulanshelikopter',
      decision: DECISION,
      recipients: 'Region Norrskog\nRegion Sjöbygden',
    },
    [
      {
        field: 'file',
        name: 'RFM 2026-1187 Protokollsutdrag § 204.pdf',
        bytes: appendixPdf(TITLE, TEXT, 'Region Fjällmark', DAY),
      },
    ],
  );
}
