import type { DataSource } from 'typeorm';
import type { Mask } from '@klubbat/shared/contracts/masking';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { visibleText } from '@klubbat/shared/text/visible-text';

/** Shorter than this is anywhere: a name of two letters, a number. */
const TELLING = 8;

/** What a database holds that nobody may read without signing in: titles and decisions of secret §§, and what is masked in public versions. */
export async function hiddenWords(dataSource: DataSource): Promise<string[]> {
  const secret: { title: string; sections: ItemInFile['sections'] | null }[] = await dataSource.query(
    `SELECT title, content->'sections' AS sections FROM agenda_item WHERE content ? 'confidential'`,
  );
  const masked: { record: MeetingFile; masks: Mask[] }[] = await dataSource.query(
    `SELECT v.record, p.masks FROM publication p JOIN protocol_version v ON v.adjustment_id = p.adjustment_id`,
  );
  return [
    ...secret.flatMap(({ title, sections }) => [
      title,
      ...(sections ?? []).flatMap(({ body }) => body ?? []),
    ]),
    ...masked.flatMap(({ record, masks }) => wordsUnder(masks, record)),
  ].filter((words) => words.length >= TELLING);
}

function wordsUnder(masks: readonly Mask[], record: MeetingFile): string[] {
  const texts = new Map(maskableTexts(record).map((one) => [one.path, one]));
  return masks.flatMap(({ path, from, to }) => {
    const found = texts.get(path);
    return found === undefined
      ? []
      : [(found.isRunning ? visibleText(found.text) : found.text).slice(from, to)];
  });
}
