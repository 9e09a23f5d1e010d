import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import type { SheetColumn } from '../../documents/sheet.js';
import { nameWithParty } from '../../documents/names.js';
import { standingWords } from './undecided.service.js';

/** The list of what is not decided, as a sheet. */
export const undecidedColumns: readonly SheetColumn<MatterView>[] = [
  { heading: 'Slag', width: 18, value: ({ kind }) => matterKindWords[kind] },
  { heading: 'Ärende', width: 50, value: ({ title }) => title },
  { heading: 'Diarienummer', width: 18, value: ({ caseNumber }) => caseNumber ?? '' },
  {
    heading: 'Inlämnat av',
    width: 30,
    value: ({ movers }) =>
      movers.map(({ name, party }) => nameWithParty({ name, party: party ?? undefined })).join(', '),
  },
  { heading: 'Inlämnat', width: 12, value: ({ handedInOn }) => handedInOn },
  { heading: 'Ett år', width: 12, value: ({ year }) => year?.ends ?? '' },
  { heading: 'Året har gått', width: 12, value: ({ year }) => (year?.over === true ? 'ja' : 'nej') },
  { heading: 'Läge', width: 50, value: standingWords },
];
