import type { z } from 'zod';
import {
  itemField,
  type itemVersionDoors,
  type ItemField,
  type VersionMark,
  type VersionView,
} from '@klubbat/shared/contracts/item-version';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { z as schema } from 'zod';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findAttachmentKeys } from '../agenda/agenda-item.store.js';
import { cutPage, readPageMark } from '../../http/page-mark.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { findPerson } from '../register/register.store.js';
import {
  findOrigin,
  findVersion,
  findVersions,
  namesOfVersion,
  type VersionRow,
} from './item-version.store.js';

const VERSIONS_PER_PAGE = 30;
const place = schema.object({ number: schema.string().regex(/^\d{1,9}$/) });

type Said = Pick<VersionRow, 'title' | 'caseNumber' | 'content'>;

/** All that an item said in a version, by the names of the meeting file. */
export function fieldsOf({ title, caseNumber, content }: Said): VersionView['fields'] {
  return { ...content, title, ...(caseNumber === null ? {} : { caseNumber }) };
}

/** The fields in which two versions differ. */
export function changedFields(before: VersionView['fields'], after: VersionView['fields']): ItemField[] {
  return itemField.options.filter((name) => !same(before[name], after[name]));
}

/** Values of jsonb: the order of keys says nothing. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
}

function ordered(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}

/** An item that nobody has changed has one version: what it says. */
async function onlyVersion(work: Work, item: AgendaItem): Promise<VersionRow> {
  const by = item.updatedBy === null ? null : await findPerson(work.tx, item.updatedBy);
  return {
    number: 1,
    kind: 'first',
    from: null,
    by: by?.name ?? null,
    with: [],
    beganAt: item.updatedAt,
    beganVersion: item.version,
    endedAt: item.updatedAt,
    title: item.title,
    caseNumber: item.caseNumber,
    content: item.content,
    isNow: true,
  };
}

type Mark = Omit<VersionMark, 'changed'>;

async function present(work: Work, item: AgendaItem, row: VersionRow): Promise<Mark> {
  const mark: Mark = {
    number: row.number,
    kind: row.kind,
    by: row.by === null ? null : joinNames([row.by, ...row.with]),
    from: row.beganAt.toISOString(),
    until: row.endedAt.toISOString(),
    ...(row.from === null ? {} : { source: row.from }),
  };
  if (row.number > 1) {
    return mark;
  }
  const second = await findVersion(work.tx, item.id, 2);
  const origin = await findOrigin(work.tx, item, second?.beganAt ?? null);
  const at = origin.at?.toISOString();
  return {
    ...mark,
    origin: origin.kind,
    ...(at === undefined ? {} : { by: origin.by, from: at, until: at }),
  };
}

/** The versions of an item, the latest first: who wrote, when, and which fields are otherwise than in the one before. */
export async function versionsOf(
  work: Work,
  item: AgendaItem,
  page: string | undefined,
): Promise<z.input<typeof itemVersionDoors.list.reply>> {
  const from = readPageMark(page, place)?.number;
  const rows = await findVersions(
    work.tx,
    item.id,
    from === undefined ? undefined : Number(from),
    VERSIONS_PER_PAGE + 1,
  );
  if (rows.length === 0 && from === undefined) {
    return {
      versions: [{ ...(await present(work, item, await onlyVersion(work, item))), changed: [] }],
      nextPage: null,
    };
  }
  const { shown, nextPage } = cutPage(rows, VERSIONS_PER_PAGE, ({ number }) => ({ number: String(number) }));
  const versions: VersionMark[] = [];
  for (const [index, row] of shown.entries()) {
    const before = rows[index + 1];
    const changed = before === undefined ? [] : changedFields(fieldsOf(before), fieldsOf(row));
    versions.push({ ...(await present(work, item, row)), changed });
  }
  return { versions, nextPage };
}

/** A version by its number. Refuses with `not-found` what is none. */
export async function readVersionRow(work: Work, item: AgendaItem, number: number): Promise<VersionRow> {
  const row = await findVersion(work.tx, item.id, number);
  if (row !== undefined) {
    return row;
  }
  const [any] = await findVersions(work.tx, item.id, undefined, 1);
  return any === undefined && number === 1 ? onlyVersion(work, item) : fail('not-found');
}

/** What an item said in a version, with whom and what it names as they were called then, and which of them are gone. */
export async function showVersion(work: Work, item: AgendaItem, number: number): Promise<VersionView> {
  const row = await readVersionRow(work, item, number);
  const names = await namesOfVersion(work.tx, item, number);
  const people = new Set((await findMeetingPeople(work.tx, item.meetingId)).map(({ key }) => key));
  const attachments = new Set((await findAttachmentKeys(work.tx, item.meetingId)).map(({ id }) => id));
  return {
    ...(await present(work, item, row)),
    fields: fieldsOf(row),
    names,
    gone: {
      people: names.people.filter(({ key }) => !people.has(key)).map(({ name }) => name),
      attachments: names.attachments.filter(({ id }) => !attachments.has(id)).map(({ title }) => title),
    },
    isNow: row.isNow,
  };
}
