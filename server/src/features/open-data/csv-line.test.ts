import { expect, test } from '@jest/globals';
import { csvLine } from './csv-line.js';

test.each([
  [['a', '', 'å 🌲'], 'a,,å 🌲\r\n'],
  [['en "sak", två', 'rad\nrad'], '"en ""sak"", två","rad\nrad"\r\n'],
  [['=1+1', '@x', '-2', '+3'], "'=1+1,'@x,'-2,'+3\r\n"],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
