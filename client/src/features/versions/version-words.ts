import type { VersionMark, VersionView } from '@klubbat/shared/contracts/item-version';
import { moment } from '../../lib/moment.js';

type Mark = Omit<VersionMark, 'changed'> | VersionView;

const originWords: Record<NonNullable<VersionMark['origin']>, string> = {
  created: 'Så lades punkten till',
  'taken-up': 'Så togs ärendet upp',
  imported: 'Så lästes den in från en mötesfil',
  copied: 'Så kopierades den från ett annat sammanträde',
  kept: 'Så stod det när versioner började sparas',
};

/** What made the version: `Ändrad i texten`, `Återställd från version 3`. */
export function versionWords({ kind, origin, source }: Mark): string {
  switch (kind) {
    case 'first':
      return originWords[origin ?? 'created'];
    case 'written':
      return 'Ändrad';
    case 'word':
      return 'Förslag från Word inlagt';
    case 'restored':
      return `Återställd från version ${source ?? ''}`.trimEnd();
    case 'taken-up':
      return 'Tidigare behandling antecknad när ärendet togs upp';
    case 'vote':
      return 'Omröstning antecknad';
    case 'standing':
      return 'Stående text skriven av Klubbat';
    case 'renumbered':
      return 'Bilagorna numrerade om';
    case 'sent':
      return 'Märkt som omedelbart justerad';
  }
}

/** When it was written: `2025-01-14 13.30–13.38`, one moment where it began and ended in the same minute. */
export function versionTime({ from, until }: Mark): string {
  const [began, ended] = [moment(from), moment(until)];
  if (began === ended) {
    return began;
  }
  return began.slice(0, 10) === ended.slice(0, 10) ? `${began}–${ended.slice(11)}` : `${began} – ${ended}`;
}

/** `version 3, Siv Ek 2025-01-14 13.30` */
export function versionName(mark: Mark): string {
  const by = mark.by === null ? '' : `, ${mark.by}`;
  return `version ${mark.number}${by} ${moment(mark.until)}`;
}
