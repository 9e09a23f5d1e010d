import { PDFDict, type PDFObject } from 'pdf-lib';
import { fitColours } from './fit-colours.js';
import { key } from './pdf-objects.js';
import { Unfit } from './unfit.js';

/** Throws `Unfit` for a group that mixes its colours as a printer does (ISO 19005-3, 6.2.4.3 and 6.2.10). */
export function fitGroup(group: PDFObject | undefined, resources: PDFDict | undefined): void {
  if (group === undefined) {
    return;
  }
  if (!(group instanceof PDFDict)) {
    throw new Unfit('content');
  }
  if (group.has(key('CS'))) {
    fitColours(group.lookup(key('CS')), resources);
  }
}
