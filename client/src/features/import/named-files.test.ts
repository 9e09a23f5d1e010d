import { describe, expect, test } from '@jest/globals';
import { namedFiles } from './named-files.js';

describe('the files that a meeting file names', () => {
  test.each([
    [
      'files in order',
      '{"attachments":[{"file":"b.pdf"},{"title":"bara papper"},{"file":"a.pdf"}]}',
      ['b.pdf', 'a.pdf'],
    ],
    ['no attachments', '{"meeting":{}}', []],
    ['attachments of another form', '{"attachments":"två"}', []],
    ['not JSON at all', '{"attachments":[', []],
  ])('%s', (_, text, names) => {
    expect(namedFiles(text)).toEqual(names);
  });
});
