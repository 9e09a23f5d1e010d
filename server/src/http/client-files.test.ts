import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express, { type Express } from 'express';
import supertest from 'supertest';
import { clientFiles } from './client-files.js';

const SCRIPT = 'console.log("å");'.repeat(50);
let folder: string;
let app: Express;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klubbat-client-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Klubbat</title>');
  await writeFile(join(folder, 'assets', 'plain.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'one.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'one.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(folder, 'assets', 'one.js.br'), brotliCompressSync(SCRIPT));
  app = express().use(clientFiles(folder));
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (name: string, codings: string) =>
  supertest(app).get(`/assets/${name}`).set('Accept-Encoding', codings).buffer();

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
])('a browser that takes %j is given %j, the same script as the type that it is', async (codings, coding) => {
  const answer = await ask('one.js', codings);
  expect(answer.headers['content-encoding']).toBe(coding);
  expect(answer.headers['content-type']).toMatch(/^text\/javascript/);
  expect(answer.headers['vary']).toBe('Accept-Encoding');
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  if (coding !== 'br') {
    // supertest undoes gzip alone
    expect(answer.text).toBe(SCRIPT);
  }
});

test('what is not compressed is given as it is, and what is not there is not found', async () => {
  const plain = await ask('plain.js', 'gzip, br');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.text).toBe(SCRIPT);
  expect((await ask('missing.js', 'gzip, br')).status).toBe(404);
});
