import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { maskRecord } from '@klubbat/shared/rules/mask-record';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { laidOpen, ofSecretItems } from '../../documents/laid-open.js';

/** Names that nobody outside needs to know, gone from what anyone may read: addresses of people and recipients. */
function withoutAddresses(file: MeetingFile): MeetingFile {
  return {
    ...file,
    people: file.people.map(({ email: _, ...person }) => person),
    items: file.items.map(({ recipients, ...item }) => ({
      ...item,
      ...(recipients ? { recipients: recipients.map(({ name }) => ({ name })) } : {}),
    })),
  };
}

/** A secret § keeps its number and its ground (OSL; KL 8:10 p. 4). Even what it is called, or its case, may tell too much. */
function withoutSecretTitles(file: MeetingFile): MeetingFile {
  return {
    ...file,
    items: file.items.map((item) => {
      if (item.confidential === undefined) {
        return item;
      }
      const { caseNumber: _, moreCaseNumbers: __, publicTitle, ...rest } = item;
      return { ...rest, title: publicTitle?.trim() || maskingWords.secretTitle };
    }),
  };
}

/**
 * What is looked at while the public version is prepared: of a secret § only what will be shown of it. Texts of the others have
 * the same paths as in the record.
 */
export function withoutSecretTexts(file: MeetingFile): MeetingFile {
  const secret = ofSecretItems(file);
  return {
    ...file,
    ...(file.attachments
      ? {
          attachments: file.attachments.map(({ file: name, ...attachment }) =>
            secret.has(attachment.number)
              ? { ...attachment, title: maskingWords.secretTitle }
              : { ...attachment, ...(name === undefined ? {} : { file: name }) },
          ),
        }
      : {}),
    items: file.items.map((item) => {
      const { paragraph, publicTitle, confidential, attachments } = item;
      return confidential === undefined
        ? item
        : {
            title: maskingWords.secretTitle,
            confidential,
            ...(paragraph === undefined ? {} : { paragraph }),
            ...(publicTitle === undefined ? {} : { publicTitle }),
            ...(attachments === undefined ? {} : { attachments }),
          };
    }),
  };
}

/** Appendices of other adjustments are published with those; what they are called may be as secret as their §. */
function withoutOthersAttachments(file: MeetingFile, covered: ReadonlySet<number>): MeetingFile {
  const namedBy = (here: boolean) =>
    new Set(
      file.items
        .filter(({ paragraph }) => (paragraph !== undefined && covered.has(paragraph)) === here)
        .flatMap(({ attachments = [] }) => attachments),
    );
  const [own, others] = [namedBy(true), namedBy(false)];
  return {
    ...file,
    ...(file.attachments
      ? { attachments: file.attachments.filter(({ number }) => own.has(number) || !others.has(number)) }
      : {}),
  };
}

/**
 * What anyone may read of an adjusted meeting: its §§ of that adjustment, without what is masked, secret §§ by number and
 * ground alone, and nobody's address. Paths of masks are those of the record that was adjusted.
 */
export function publicRecord(
  record: MeetingFile,
  { paragraphs, masks }: { paragraphs: readonly number[]; masks: readonly Mask[] },
): MeetingFile {
  const covered = new Set(paragraphs);
  const masked = withoutOthersAttachments(maskRecord(record, masks, maskingWords.sign), covered);
  const some = {
    ...masked,
    items: masked.items.filter(({ paragraph }) => paragraph !== undefined && covered.has(paragraph)),
  };
  return withoutAddresses(laidOpen(withoutSecretTitles(some)));
}
