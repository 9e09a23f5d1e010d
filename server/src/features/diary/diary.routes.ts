import { z } from 'zod';
import { diaryDoors, type DiaryEntryView } from '@klubbat/shared/contracts/diary';
import { diaryKindWords, diaryManner, documentLabel } from '@klubbat/shared/sentences/diary-sentences';
import { csvSheet, type SheetColumn } from '../../documents/sheet.js';
import { FileAnswer } from '../../http/answer.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { signedInRoute, type Route } from '../../http/route.js';
import { whereMay } from '../../policies/may.js';
import { findEntries, type DiaryRow } from './diary.store.js';

const PAGE = 50;
const place = z.object({ enteredAt: z.iso.datetime(), id: z.uuid(), way: wayOfPage });

const present = ({ enteredAt, ...row }: DiaryRow): DiaryEntryView => ({
  ...row,
  enteredAt: enteredAt.toISOString(),
});

const columns: SheetColumn<DiaryRow>[] = [
  { heading: 'Datum', width: 12, value: ({ day }) => day },
  { heading: 'Diarienummer', width: 18, value: ({ caseNumber }) => caseNumber ?? '' },
  { heading: 'Handlingsnummer', width: 10, value: ({ documentNumber }) => String(documentNumber ?? '') },
  { heading: 'Handling', width: 20, value: documentLabel },
  { heading: 'Slag', width: 20, value: ({ kind }) => diaryKindWords[kind] },
  { heading: 'Innehåll', width: 60, value: ({ what }) => what },
  {
    heading: 'Mottagare',
    width: 40,
    value: ({ recipients }) => recipients.map(({ name }) => name).join(', '),
  },
  {
    heading: 'E-postadresser',
    width: 40,
    value: ({ recipients }) => recipients.flatMap(({ email }) => email ?? []).join(', '),
  },
  { heading: 'Sätt', width: 20, value: ({ manner }) => diaryManner(manner) },
  {
    heading: 'Före justering',
    width: 10,
    value: ({ beforeAdjustment }) => (beforeAdjustment ? 'ja' : 'nej'),
  },
  { heading: 'Organ', width: 24, value: ({ board }) => board },
  { heading: 'Organisation', width: 24, value: ({ organisation }) => organisation },
  { heading: 'Id', width: 36, value: ({ id }) => id },
];

export const diaryRoutes: Route[] = [
  signedInRoute(diaryDoors.list, {
    byToken: 'diary.read',
    do: async ({ tx, actor }, { query: { page, ...filter } }) => {
      const from = readPageMark(page, place);
      const scope = whereMay(actor, 'diary.read');
      const rows = await findEntries(tx, scope, filter, { place: from, limit: PAGE + 1 });
      const { shown, ...neighbours } = turnPage(rows, PAGE, from, ({ enteredAt, id }) => ({
        enteredAt: enteredAt.toISOString(),
        id,
      }));
      return { entries: shown.map(present), ...neighbours };
    },
  }),
  signedInRoute(diaryDoors.csv, {
    byToken: 'diary.read',
    do: async ({ tx, actor }, { query }) => {
      const rows = await findEntries(tx, whereMay(actor, 'diary.read'), query, { limit: null });
      return new FileAnswer(
        csvSheet(columns, rows.toReversed()),
        'Diarium över utgående handlingar.csv',
        'text/csv; charset=utf-8',
        'saved',
      );
    },
  }),
];
