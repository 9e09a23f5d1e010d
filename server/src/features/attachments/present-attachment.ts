import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { AttachmentRow, KnownFile } from './attachment.store.js';
import { PDF } from './file-check.js';

function presentFile({ conversion, textFault, ...file }: KnownFile): NonNullable<AttachmentView['stored']> {
  return {
    ...file,
    pdf: file.mediaType === PDF,
    ...(textFault === null ? {} : { unsearchable: textFault }),
    ...(conversion === null ? {} : { pages: conversion.state }),
  };
}

/** An attachment as the doors show it. */
export function presentAttachment(row: AttachmentRow): AttachmentView {
  const { id, meetingId, number, title, source, fileName, label, confidential, stored } = row;
  return {
    id,
    meetingId,
    number,
    title,
    source,
    ...(fileName === null ? {} : { file: fileName }),
    ...(label === null ? {} : { label }),
    ...(confidential === null ? {} : { confidential }),
    stored: stored === null ? null : presentFile(stored),
  };
}
