import type { MatterMover } from '@klubbat/shared/contracts/assembly-matter';
import type { AskedOffice, MatterKind } from '@klubbat/shared/vocabulary/assembly-matters';

/** Something handed in to Regionfullmäktige, as the demo tells of it. */
export interface DemoMatter {
  kind: MatterKind;
  title: string;
  caseNumber: string | null;
  handedInOn: string;
  movers: Omit<MatterMover, 'personId'>[];
  asked?: [as: AskedOffice, name: string];
  /** the § that it was raised in together with others */
  raisedIn?: string;
}

const NEW_MOTIONS = 'Nya motioner';

/** The oldest have waited for more than a year; the latest have not been on any agenda. */
export const demoMatters: readonly DemoMatter[] = [
  {
    kind: 'motion',
    title: 'Motion om frukt i väntrummen',
    caseNumber: '2025/00466',
    handedInOn: '2025-10-06',
    movers: [{ name: 'Ola Hällåsen', party: 'C' }],
  },
  {
    kind: 'motion',
    title: 'Motion om solceller på regionens tak',
    caseNumber: '2025/00487',
    handedInOn: '2025-10-20',
    movers: [{ name: 'Alva Tjärnlund', party: 'MP' }],
  },
  {
    kind: 'motion',
    title: 'Motion om avgiftsfria bussresor för unga under sommarlovet',
    caseNumber: '2025/00511',
    handedInOn: '2025-11-03',
    movers: [
      { name: 'Roland Tjäderstig', party: 'IV' },
      { name: 'Yvonne Ottermo', party: 'IV' },
    ],
  },
  {
    kind: 'interpellation',
    title: 'Interpellation om ambulansens framkörningstider i inlandet',
    caseNumber: '2026/00389',
    handedInOn: '2026-09-21',
    movers: [{ name: 'Birgitta Sällström Ek', party: 'KD' }],
    asked: ['commissioner', 'Saga Lidmyr (C), regionråd'],
  },
  {
    kind: 'citizen-proposal',
    title: 'Medborgarförslag om bänkar längs sjukhusparkens gångväg',
    caseNumber: '2026/00398',
    handedInOn: '2026-09-28',
    movers: [{ name: 'Asta Granlid', party: null }],
  },
  {
    kind: 'motion',
    title: 'Motion om kortare arbetspass på natten',
    caseNumber: '2026/00427',
    handedInOn: '2026-10-12',
    movers: [{ name: 'Tore Ljusvattne', party: 'V' }],
    raisedIn: NEW_MOTIONS,
  },
  {
    kind: 'motion',
    title: 'Motion om digital incheckning på sjukhuset',
    caseNumber: '2026/00428',
    handedInOn: '2026-10-14',
    movers: [{ name: 'Nathalie Verkmark', party: 'M' }],
    raisedIn: NEW_MOTIONS,
  },
  {
    kind: 'motion',
    title: 'Motion om mat från länets gårdar',
    caseNumber: '2026/00430',
    handedInOn: '2026-10-19',
    movers: [{ name: 'Jonatan Fjällby', party: 'MP' }],
    raisedIn: NEW_MOTIONS,
  },
  {
    kind: 'interpellation',
    title: 'Interpellation om tandvårdens köer för barn',
    caseNumber: '2026/00435',
    handedInOn: '2026-11-09',
    movers: [{ name: 'Dan Rökåker', party: 'L' }],
    asked: ['committee-chair', 'Hälso- och sjukvårdsnämndens ordförande'],
  },
  {
    kind: 'motion',
    title: 'Motion om nattvandrare vid busstationen i Storliden',
    caseNumber: '2026/00449',
    handedInOn: '2026-11-16',
    movers: [
      { name: 'Charlotta Gripsjö', party: 'M' },
      { name: 'Rebecka Fäbodlid', party: 'C' },
    ],
  },
  {
    kind: 'question',
    title: 'Fråga om kioskens öppettider på länssjukhuset',
    caseNumber: null,
    handedInOn: '2026-11-20',
    movers: [{ name: 'Josef Enhammar', party: 'KD' }],
    asked: ['committee-chair', 'Fastighetsnämndens ordförande'],
  },
];
