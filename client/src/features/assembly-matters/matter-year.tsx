import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { longDate } from '@klubbat/shared/sentences/dates';
import { StateMark } from '../../ui/state-mark.js';

/** The last day of the year within which a motion or medborgarförslag should be decided. Nothing once it is. */
export function MatterYear({ matter: { year, state } }: { matter: MatterView }) {
  if (year === null || state === 'settled' || state === 'withdrawn') {
    return null;
  }
  return year.over ? (
    <StateMark kind="problem">{`Året gick ut ${longDate(year.ends)}`}</StateMark>
  ) : (
    <span className="quiet figures">Avgörs senast {year.ends}</span>
  );
}
