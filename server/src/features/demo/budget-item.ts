import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';

/** A divided vote: five for the budget, four for referring it back. */
export const budget: ItemInFile = {
  paragraph: 188,
  title: 'Budget 2027 med plan för 2028 och 2029',
  caseNumber: '2026/00188',
  outcome: 'forwarded',
  appeal: 'none',
  sections: [
    {
      kind: 'decision',
      heading: 'Regionstyrelsen föreslår regionfullmäktige besluta',
      level: 'proposal',
      body: '1. Att fastställa budget för 2027 och plan för 2028 och 2029.\n2. Att skattesatsen för 2027 är oförändrad, 11,34 kronor per skattekrona.\n3. Att nämnderna senast den 31 januari 2027 beslutar om sina internbudgetar.',
    },
    { kind: 'motions' },
    {
      kind: 'procedure',
      body: 'Ordföranden ställer först proposition på om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag. Omröstning begärs. Regionstyrelsen godkänner att den som vill att ärendet avgörs i dag röstar ja och den som vill återremittera det röstar nej.\n\nDärefter ställer ordföranden proposition på förslaget till budget och finner att regionstyrelsen bifaller det.',
    },
    { kind: 'votes' },
    { kind: 'reservations' },
    {
      kind: 'summary',
      body: 'Förslaget bygger på en skatteunderlagsutveckling om 3,6 procent. Det egna kapitalet stärks med två procent av skatter och statsbidrag. Vårdens ramar räknas upp med 3,1 procent och kollektivtrafikens med 2,4 procent.',
    },
    {
      kind: 'financial',
      body: 'Nettoramar, miljoner kronor:\n\n| Nämnd | 2026 | 2027 | 2028 |\n|---|---:|---:|---:|\n| Hälso- och sjukvårdsnämnden | 4 372 | 4 508 | 4 641 |\n| Kollektivtrafiknämnden | 603 | 617 | 630 |\n| Regionstyrelsen | 766 | 771 | 779 |\n| **Summa** | **5 741** | **5 896** | **6 050** |',
    },
    { kind: 'basis', body: '- Tjänsteskrivelse den 29 oktober 2026\n- Budget 2027 i korthet, bilaga 2' },
  ],
  motions: [
    {
      id: 'bifall',
      by: ['marit-skogsberg'],
      supportedBy: ['ylva-brannmark', 'saga-lidmyr'],
      kind: 'approve',
      text: 'Bifall till förslaget till budget.',
      result: 'carried',
    },
    {
      id: 'aterremiss',
      by: ['ivar-tallmo'],
      supportedBy: ['miriam-sandhed'],
      kind: 'refer-back',
      text: 'Att ärendet återremitteras för att konsekvenserna för vårdcentralerna i inlandet ska belysas.',
      result: 'lost',
    },
  ],
  votes: [
    {
      method: 'open',
      yesMeans: 'ärendet avgörs i dag',
      noMeans: 'återremiss',
      noMotion: 'aterremiss',
      yes: 5,
      no: 4,
      attachment: 3,
      ballots: [
        { person: 'marit-skogsberg', vote: 'yes' },
        { person: 'ivar-tallmo', vote: 'no' },
        { person: 'saga-lidmyr', vote: 'yes' },
        { person: 'henning-akerdal', vote: 'yes' },
        { person: 'ylva-brannmark', vote: 'yes' },
        { person: 'anund-berglov', vote: 'no' },
        { person: 'miriam-sandhed', vote: 'no' },
        { person: 'jonatan-fjallby', vote: 'yes' },
        { person: 'elsa-karin-vide', vote: 'no' },
      ],
    },
  ],
  reservations: [
    {
      by: ['ivar-tallmo', 'anund-berglov', 'miriam-sandhed'],
      text: 'Budgeten vilar på antaganden om sjuktal som regionen inte har nått något av de senaste fem åren. Ärendet borde ha återremitterats.',
    },
  ],
  attachments: [2, 3],
  recipients: [{ name: 'Regionfullmäktige' }, { name: 'Samtliga nämnder' }],
  earlier: [{ board: 'Arbetsutskottet', date: '2026-10-28', paragraph: '151/26' }],
};

/** The words of the appendix, which is made into a PDF when the demo is loaded. */
export const budgetInBrief = `Av varje hundralapp i skatt går **76 kronor** till hälso- och sjukvård, **11 kronor** till kollektivtrafik och **13 kronor** till regional utveckling, kultur och gemensamma kostnader.

| Vi satsar på | Miljoner kronor |
|---|---:|
| Fast läkarkontakt i hela länet | 48 |
| Kortare köer till höftoperation | 31 |
| Tätare tåg på stambanan | 14 |
| Utbildningstjänster för undersköterskor | 9 |

Så här har vi räknat:

- Skatteunderlaget växer med 3,6 procent.
- Priser och löner stiger med 2,9 procent.
- Två procent av intäkterna sparas till sämre tider.`;
