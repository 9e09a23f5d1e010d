import type { EntityManager } from 'typeorm';
import type { PresentationContent } from '@klubbat/shared/contracts/presentation';
import type { OpenDocumentKind } from '@klubbat/shared/vocabulary/presentation-words';
import { addOpenDocument, publishOpenDocument } from '../presentations/open-document.service.js';
import { publishPresentation, saveDraft } from '../presentations/presentation.service.js';
import type { Whose } from '../presentations/presentation.store.js';
import { setLogo } from '../register/organisation.service.js';
import { findBoardByName, findOrganisationByName } from '../register/register.store.js';
import { as } from './demo-acts.js';
import { appendixPdf } from './demo-appendix.js';
import { cooperationBoard, executiveBoard, strategyGroup, type DemoBoard } from './demo-boards.js';
import { demoLogo } from './demo-logo.js';
import { cooperationSecretary, secretary, type DemoAccount } from './demo-people.js';

const AT = '2026-09-01T08:00:00Z';

async function whoseOf(tx: EntityManager, { organisation, board }: DemoBoard): Promise<Whose> {
  const owner = await findOrganisationByName(tx, organisation.name);
  const known = owner === null ? null : await findBoardByName(tx, owner.id, board.name);
  if (owner === null || known === null) {
    throw new Error(`the demo has no board ${board.name}`);
  }
  return { organisationId: owner.id, boardId: known.id };
}

interface Paper {
  kind: OpenDocumentKind;
  title: string;
  day: string;
  text: string;
  /** false: it waits for somebody to publish it */
  open?: boolean;
}

async function tell(
  tx: EntityManager,
  by: DemoAccount,
  whose: Whose,
  content: Partial<PresentationContent>,
  papers: readonly Paper[] = [],
): Promise<void> {
  const work = await as(tx, by, AT);
  await saveDraft(work, whose, { version: 0, ...content });
  await publishPresentation(work, whose, { version: 1, confirmed: true });
  for (const { text, open = true, ...facts } of papers) {
    const bytes = appendixPdf(facts.title, text, 'Kansliet', facts.day);
    const { view } = await addOpenDocument(work, whose, facts, [
      { field: 'file', name: 'dokument.pdf', bytes },
    ]);
    const added = view.documents.find(({ title }) => title === facts.title);
    if (open && added !== undefined) {
      await publishOpenDocument(work, added.id);
    }
  }
}

const executive: Partial<PresentationContent> = {
  about:
    'Regionstyrelsen leder och samordnar regionens arbete. Den bereder det som regionfullmäktige beslutar om, följer ekonomin och ser till att besluten genomförs.',
  fieldsOfWork: [
    'Ekonomi och årsbudget',
    'Regional utveckling',
    'Personal och arbetsmiljö',
    'Fastigheter och inköp',
    'Digitalisering och beredskap',
  ],
  priorities: [
    {
      year: 2026,
      intro: 'Regionstyrelsen vill att det här kommer först under 2026:',
      items: [
        'Kortare väntetider på vårdcentralerna.',
        'Tågtrafik året runt på Skogsbanan.',
        'En ekonomi i balans, utan att vårdplatser stängs.',
      ],
    },
    {
      year: 2025,
      intro: '',
      items: ['En gemensam växel för alla vårdcentraler.', 'Färre hyrda läkare.'],
    },
  ],
};

const group: Partial<PresentationContent> = {
  about: `Varje parti i regionfullmäktige har en ledamot i gruppen, som följer översynen av den regionala utvecklingsstrategin. Gruppen beslutar ingenting: den samtalar, och lämnar förslag till regionstyrelsen.

Översynen har ingen skriftlig remiss. Den sker i möten och samtal under året.`,
  fieldsOfWork: ['Översyn av den regionala utvecklingsstrategin'],
  timeline: [
    {
      day: '2026-04-22',
      title: 'Dialog på länets utvecklingsdag',
      text: 'Omkring 200 deltagare från kommuner, myndigheter, lärosäten och föreningar talade om vad strategin ska välja.',
      link: 'https://www.norrskog.example/utvecklingsdagen',
    },
    { day: '2026-10-07', title: 'Nuläget: befolkning, arbete och resor', text: '', link: null },
    {
      day: '2026-12-15',
      title: 'Gruppens förslag till prioriteringar lämnas till regionstyrelsen',
      text: '',
      link: null,
    },
    {
      day: '2027-02-24',
      title: 'Regionfullmäktige beslutar om strategin',
      text: 'Ärendet går först till regionstyrelsen.',
      link: null,
    },
  ],
};

const cooperation: Partial<PresentationContent> = {
  about: `Samverkan Skogslanden är ett samarbete mellan sex regioner. Där något går över gränserna, eller görs bättre tillsammans, enas styrelsen om en ståndpunkt som varje medlem sedan beslutar om.

Styrande och opposition deltar på lika villkor.`,
  fieldsOfWork: [
    'Infrastruktur',
    'Kollektivtrafik',
    'Kultur',
    'Kompetensförsörjning',
    'Bredband och digitalisering',
    'Energiförsörjning',
  ],
  memberOrganisations: [
    'Region Kustlandet',
    'Region Myrlanda',
    'Region Norrskog',
    'Region Sjöbygden',
    'Region Åsmark',
    'Region Älvbygden',
  ],
  priorities: [
    {
      year: 2026,
      intro: 'Styrelsen vill för 2026 att följande uppdrag ges hög prioritet:',
      items: [
        'Fler tåg på Skogsbanan, och ett mötesspår i Åsmark.',
        'Gemensam utbildning av biomedicinska analytiker.',
        'Reservkraft och radio när elnätet slås ut.',
        'Ett språkrör mot staten om statsbidragen till glesbygdens vård.',
      ],
    },
    {
      year: 2025,
      intro: '',
      items: ['Bredband till de sista tio procenten.', 'Ett positionspapper om nattåg.'],
    },
  ],
};

const positionPapers: readonly Paper[] = [
  {
    kind: 'position-paper',
    title: 'Positionspapper om infrastruktur',
    day: '2025-11-20',
    text: 'Skogsbanan är ryggraden i de sex länen. Ett mötesspår i Åsmark ger plats för fler tåg än i dag.\n\nVi vill att staten tar med mötesspåret i nästa nationella plan.',
  },
  {
    kind: 'position-paper',
    title: 'Positionspapper om kollektivtrafik',
    day: '2024-11-21',
    text: 'En biljett ska gälla i alla sex länen. Den som byter tåg vid en gräns ska inte behöva byta biljett.',
  },
  {
    kind: 'plan',
    title: 'Verksamhetsplan 2026',
    day: '2025-11-20',
    text: 'Planen samlar det som medlemmarna gör tillsammans under 2026, och vad det kostar.',
  },
  {
    kind: 'position-paper',
    title: 'Positionspapper om kultur',
    day: '2026-08-27',
    text: 'Utkast, som styrelsen behandlar i november.',
    open: false,
  },
];

/** What boards and organisations tell of themselves on their open pages, with documents of which one is not published yet. */
export async function playPresentations(tx: EntityManager): Promise<void> {
  await tell(tx, secretary, await whoseOf(tx, executiveBoard), executive);
  await tell(tx, secretary, await whoseOf(tx, strategyGroup), group);
  const ofBoard = await whoseOf(tx, cooperationBoard);
  const ofOrganisation = { ...ofBoard, boardId: null };
  await tell(tx, cooperationSecretary, ofOrganisation, cooperation, positionPapers);
  await tell(tx, cooperationSecretary, ofBoard, {
    about:
      'Styrelsen leder samverkan. Varje region har en ledamot från den styrande sidan och en från oppositionen.',
  });
  const work = await as(tx, cooperationSecretary, AT);
  const bytes = demoLogo([29, 79, 122]);
  await setLogo(work, ofBoard.organisationId, [{ field: 'file', name: 'logotyp.png', bytes }]);
}
