import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { OpenNotice } from './open-notice.store.js';

/** The §§ of a notice that are not appealed as it says of the others, as printed; empty where there are none. */
export function exceptionLabels({ style, exceptions, day }: OpenNotice): {
  notAppealed: string;
  appealedOtherwise: string;
} {
  const numbers = (isNone: boolean) =>
    paragraphsLabel(
      style,
      exceptions.filter(({ appeal }) => (appeal === 'none') === isNone).map(({ paragraph }) => paragraph),
      day,
    );
  return { notAppealed: numbers(true), appealedOtherwise: numbers(false) };
}
