import { expect, test } from '@jest/globals';
import { ownPath } from './own-path.js';

const HERE = 'https://klubbat.example';

test.each(['/', '/sammantraden/1?visa=a%20b#rad', '/s%C3%B6k?q=%2F%2Fa', '/a//b', '/justera/1'])(
  '%s is our own',
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

test.each([
  null,
  '',
  'https://ond.example/',
  'ond.example',
  '//ond.example',
  '///ond.example',
  '/\\ond.example',
  '\\\\ond.example',
  '/\t/ond.example',
  '/\n/ond.example',
  '\t//ond.example',
  ' //ond.example',
  '/\r\n/ond.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '@ond.example',
  '/a\\..\\/ond.example',
])('%j is not, and leads to the first page', (path) => {
  expect(ownPath(path)).toBe('/');
});

test.each([
  '/a',
  '/%2f/ond.example',
  '/.//ond.example',
  '/@ond.example',
  '/;//ond.example',
  '/a:b@ond.example',
])('and a browser goes by %s to nobody else', (path) => {
  expect(new URL(ownPath(path), HERE).origin).toBe(HERE);
});
