import { v7 as newId } from 'uuid';
import { linkedAttachments, replaceLinks } from '@klubbat/shared/text/attachment-links';
import { mapTexts, textsOf } from '@klubbat/shared/text/item-texts';
import type { Work } from '../../platform/work.js';
import type { AddedItem } from '../agenda/agenda-item.service.js';
import type { Attachment } from '../attachments/attachment.entity.js';
import { addAttachments, findAttachments } from '../attachments/attachment.store.js';
import { freeName } from '../attachments/free-name.js';

const same = (one: Attachment, other: Attachment) =>
  one.title === other.title && one.fileId === other.fileId && one.source === other.source;

/**
 * Lets the attachments that an item refers to come along to another meeting. Each gets a row of its own there, under a
 * number of that meeting; the stored file is shared, so no bytes are copied. One that stands there already is the same.
 * Lists that are drawn from a meeting (attendance, votes) stay with it. Gives the item with its references followed. `leave`: none
 * comes along, and references to them are words.
 */
export async function carryAttachments(
  work: Work,
  item: AddedItem,
  from: string,
  to: string,
  { leave = false }: { leave?: boolean } = {},
): Promise<AddedItem> {
  const texts = textsOf({ sections: item.sections ?? undefined });
  const linked = new Set(texts.flatMap((text) => [...linkedAttachments(text)]));
  const wanted = (await findAttachments(work.tx, from)).filter(
    ({ id, number, source }) =>
      !leave &&
      (source === 'file' || source === 'paper') &&
      (linked.has(id) || item.attachments?.includes(number) === true),
  );
  const standing: Attachment[] = await findAttachments(work.tx, to);
  const added: Attachment[] = [];
  const next = new Map<string, Attachment>();
  for (const { stored: _, ...attachment } of wanted) {
    const others = [...standing, ...added];
    const there = others.find((other) => same(other, attachment));
    const carried = there ?? {
      ...attachment,
      id: newId(),
      meetingId: to,
      position: others.reduce((last, { position }) => Math.max(last, position + 1), 0),
      number: others.reduce((highest, { number }) => Math.max(highest, number), 0) + 1,
      fileName: attachment.fileName === null ? null : freeName(attachment.fileName, others),
    };
    if (there === undefined) {
      added.push(carried);
    }
    next.set(attachment.id, carried);
  }
  await addAttachments(work.tx, added);
  const listed = wanted
    .filter(({ number }) => item.attachments?.includes(number) === true)
    .flatMap(({ id }) => next.get(id)?.number ?? []);
  const { sections } = mapTexts({ sections: item.sections ?? undefined }, (text) =>
    replaceLinks(text, ({ id, words }) => {
      const carried = next.get(id);
      // a link to what did not come along is words
      return carried === undefined ? words : `[${words}](bilaga:${carried.id})`;
    }),
  );
  const { attachments: _, ...rest } = item;
  return {
    ...rest,
    ...(sections === undefined ? {} : { sections }),
    ...(listed.length === 0 ? {} : { attachments: listed }),
  };
}
