import type { VersionNames, VersionView } from '@klubbat/shared/contracts/item-version';
import { replaceLinks } from '@klubbat/shared/text/attachment-links';
import { mapTexts } from '@klubbat/shared/text/item-texts';

type Fields = VersionView['fields'];

/** Whom and what the meeting has now: people by key, attachments with their present numbers by id. */
export interface Present {
  people: ReadonlySet<string>;
  attachments: ReadonlyMap<string, number>;
}

/**
 * What a version said, as the meeting can say it now: attachments bear their present numbers, and whoever and whatever the
 * meeting has no more is left out, and told of. A vote is left out whole, for its sums would be others.
 */
export function withoutGone(
  fields: Fields,
  names: VersionNames,
  present: Present,
): { fields: Fields; leftOut: string[] } {
  const leftOut = new Set<string>();
  const here = (key: string) => {
    const isHere = present.people.has(key);
    if (!isHere) {
      leftOut.add(names.people.find((person) => person.key === key)?.name ?? key);
    }
    return isHere;
  };
  const attachment = (number: number): number | undefined => {
    const known = names.attachments.find((one) => one.number === number);
    const now = known && present.attachments.get(known.id);
    if (now === undefined) {
      leftOut.add(known?.title ?? `bilaga ${number}`);
    }
    return now;
  };
  const withAttachment = <T extends { attachment?: number | undefined }>(one: T): T => {
    const { attachment: number, ...rest } = one;
    const now = number === undefined ? undefined : attachment(number);
    return (now === undefined ? rest : { ...rest, attachment: now }) as T;
  };
  const said = <T extends { by: string[] }>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ ...one, by: one.by.filter(here) }))
      .filter((one, index) => one.by.length > 0 || list[index]?.by.length === 0);
  const texts = mapTexts(fields, (text) =>
    replaceLinks(text, ({ id, words }) => {
      if (present.attachments.has(id)) {
        return undefined;
      }
      leftOut.add(names.attachments.find((one) => one.id === id)?.title ?? words);
      return words;
    }),
  );
  const kept: Fields = { ...texts };
  if (texts.attachments !== undefined) {
    kept.attachments = texts.attachments.flatMap((number) => attachment(number) ?? []);
  }
  if (texts.motions !== undefined) {
    kept.motions = texts.motions.map((motion) => ({
      ...motion,
      ...(motion.by === undefined ? {} : { by: motion.by.filter(here) }),
      ...(motion.supportedBy === undefined ? {} : { supportedBy: motion.supportedBy.filter(here) }),
    }));
  }
  if (texts.votes !== undefined) {
    kept.votes = texts.votes
      .filter(({ ballots = [] }) => ballots.map(({ person }) => here(person)).every(Boolean))
      .map(withAttachment);
  }
  if (texts.reservations !== undefined) {
    kept.reservations = said(texts.reservations).map(withAttachment);
  }
  if (texts.statements !== undefined) {
    kept.statements = said(texts.statements).map(withAttachment);
  }
  if (texts.notParticipating !== undefined) {
    kept.notParticipating = said(texts.notParticipating);
  }
  if (texts.conflictsOfInterest !== undefined) {
    kept.conflictsOfInterest = texts.conflictsOfInterest.filter(({ person }) => here(person));
  }
  if (texts.deferral?.requestedBy !== undefined) {
    kept.deferral = { ...texts.deferral, requestedBy: texts.deferral.requestedBy.filter(here) };
  }
  return { fields: kept, leftOut: [...leftOut] };
}
