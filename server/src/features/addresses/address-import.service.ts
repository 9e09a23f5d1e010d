import type { z } from 'zod';
import type { addressImportDoors, AddressImportPreview } from '@klubbat/shared/contracts/address-import';
import { addressImportSentences as say } from '@klubbat/shared/sentences/address-import-sentences';
import { Answer } from '../../http/answer.js';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { sha256Of } from '../files/stored-file.store.js';
import { readTable } from '../people-import/read-table.js';
import { lockOrganisation, nameKey } from '../register/register.store.js';
import { addToBook, updateAddress } from './address.service.js';
import { findBook } from './address.store.js';
import { planAddresses, type AddressPlan, type PlannedAddress } from './plan-addresses.js';

type Order = z.output<typeof addressImportDoors.import.body>;
type Counts = AddressImportPreview['counts'];

async function planOf(work: Work, organisationId: string, file: UploadedFile): Promise<AddressPlan> {
  const table = await readTable(file);
  if (!table.ok) {
    return refuseFile(table.message);
  }
  const read = planAddresses(table.rows, await findBook(work.tx, organisationId));
  return read.ok ? read.plan : refuseFile(read.message);
}

function countsOf({ lines }: AddressPlan): Counts {
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    faults: count('fault'),
  };
}

/** A mark of all that a plan would change: another book or another list gives another. */
function versionOf({ lines, wanted }: AddressPlan): string {
  return sha256Of(
    JSON.stringify([lines, wanted.map(({ standing, ...row }) => [row, standing?.id, standing?.version])]),
  );
}

/** What reading a list in would come to, row by row. Changes nothing. Refuses with `invalid` what is no list. */
export async function previewAddresses(
  work: Work,
  organisationId: string,
  files: readonly UploadedFile[],
): Promise<AddressImportPreview> {
  const file = onlyFile(files, say);
  const plan = await planOf(work, organisationId, file);
  return {
    digest: sha256Of(file.bytes),
    version: versionOf(plan),
    counts: countsOf(plan),
    lines: plan.lines,
    unread: plan.unread,
  };
}

async function write(work: Work, organisationId: string, wanted: PlannedAddress): Promise<string> {
  const { name, email, kind, note, from, until, standing } = wanted;
  const given = {
    email,
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  if (standing === undefined) {
    return (await addToBook(work, organisationId, { name, kind: 'organisation', ...given })).id;
  }
  return (await updateAddress(work, standing, { version: standing.version, ...given })).id;
}

/** Puts entries into the groups that their rows name; a group that is not there is made. */
async function intoGroups(
  work: Work,
  organisationId: string,
  joining: ReadonlyMap<string, string[]>,
): Promise<void> {
  for (const [name, ids] of joining) {
    const { entries, members } = await findBook(work.tx, organisationId);
    const group = entries.find((entry) => entry.kind === 'group' && entry.nameKey === nameKey(name));
    if (group === undefined) {
      await addToBook(work, organisationId, { name, kind: 'group', members: ids });
    } else {
      const inside = members.flatMap(({ groupId, memberId }) => (groupId === group.id ? [memberId] : []));
      await updateAddress(work, group, {
        version: group.version,
        members: [...new Set([...inside, ...ids])],
      });
    }
  }
}

/**
 * Reads a list in, all or nothing, as its preview said: refuses with `invalid` one with faults, and with `import-outdated`
 * when the book or the file is another one. A list that the book says already changes nothing and succeeds.
 */
export async function importAddresses(
  work: Work,
  organisationId: string,
  order: Order,
  files: readonly UploadedFile[],
): Promise<Answer<Counts>> {
  const file = onlyFile(files, say);
  // one list at a time: of two at once the second finds that all is said
  await lockOrganisation(work.tx, organisationId);
  const plan = await planOf(work, organisationId, file);
  if (order.digest !== sha256Of(file.bytes)) {
    fail('import-outdated');
  }
  const counts = countsOf(plan);
  if (counts.faults > 0) {
    fail('invalid', {
      errors: plan.lines
        .filter(({ kind }) => kind === 'fault')
        .slice(0, 20)
        .map(({ row, notes }) => ({ path: `$.rows[${row}]`, message: `Rad ${row}: ${notes.join(' ')}` })),
    });
  }
  if (plan.wanted.length === 0) {
    return new Answer(200, counts);
  }
  if (order.version !== versionOf(plan)) {
    fail('import-outdated');
  }
  const joining = new Map<string, string[]>();
  for (const wanted of plan.wanted) {
    const id = await write(work, organisationId, wanted);
    for (const group of wanted.groups) {
      const known = [...joining.keys()].find((name) => nameKey(name) === nameKey(group)) ?? group;
      joining.set(known, [...(joining.get(known) ?? []), id]);
    }
  }
  await intoGroups(work, organisationId, joining);
  return new Answer(201, counts);
}
