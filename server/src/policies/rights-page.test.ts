import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { actionsTable, partOf, rightsPage } from '../../test/rights-page.js';

test('docs/rights.md says of each action who may, as the policies do', async () => {
  expect(partOf(await readFile(rightsPage, 'utf8'), 'Actions')).toContain(actionsTable());
});
