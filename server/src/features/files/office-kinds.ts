import type { OfficeKind } from '../../platform/office.js';

const office = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';

/** The kinds of files that a program of Office can make into pages. */
export const officeKinds: Readonly<Record<string, OfficeKind | undefined>> = {
  [`${office}.wordprocessingml.document`]: { ending: 'docx', by: 'writer' },
  [`${office}.spreadsheetml.sheet`]: { ending: 'xlsx', by: 'calc' },
  [`${office}.presentationml.presentation`]: { ending: 'pptx', by: 'impress' },
  [`${odf}.text`]: { ending: 'odt', by: 'writer' },
  [`${odf}.spreadsheet`]: { ending: 'ods', by: 'calc' },
  [`${odf}.presentation`]: { ending: 'odp', by: 'impress' },
  'application/msword': { ending: 'doc', by: 'writer' },
  'application/vnd.ms-excel': { ending: 'xls', by: 'calc' },
  'application/vnd.ms-powerpoint': { ending: 'ppt', by: 'impress' },
  'application/rtf': { ending: 'rtf', by: 'writer' },
};
