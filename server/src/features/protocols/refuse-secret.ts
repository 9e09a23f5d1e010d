import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { appendixLabel } from '@klubbat/shared/sentences/protocol-sentences';
import { fail } from '../../platform/errors.js';
import type { Extract } from './extract.service.js';

/**
 * What goes out of the house may be read by anyone on its way: nothing secret goes into it, whatever the reason (OSL 8:1).
 * Refuses with `confidential`.
 */
export function refuseSecret({ items, content, file }: Pick<Extract, 'items' | 'content' | 'file'>): void {
  const secret = items.filter(({ confidential }) => confidential !== undefined);
  if (secret.length > 0) {
    const paragraphs = secret.flatMap(({ paragraph }) => paragraph ?? []);
    fail('confidential', { params: { what: printParagraphs(paragraphs) } });
  }
  const held = new Set(
    content.appendices
      .filter(({ fileSha256, tables }) => fileSha256 !== undefined || tables !== undefined)
      .map(({ label }) => label),
  );
  const appendix = file.attachments?.find(
    (attachment) => attachment.confidential !== undefined && held.has(appendixLabel(attachment)),
  );
  if (appendix !== undefined) {
    fail('confidential', { params: { what: appendixLabel(appendix) } });
  }
}
