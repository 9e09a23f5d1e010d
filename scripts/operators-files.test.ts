import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingNames } from '../server/src/platform/settings.js';

const root = join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');

const DOCKERFILE_READER = new URL('lib/dockerfile.mjs', import.meta.url).href;
const { readDockerfile, readCopy } = (await import(DOCKERFILE_READER)) as {
  readDockerfile: (text: string) => { name: string; on: string; steps: { word: string; rest: string }[] }[];
  readCopy: (rest: string) => { from: string | undefined; sources: string[]; to: string };
};

const service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(text('docker-compose.yml')));

const stages = readDockerfile(text('Dockerfile'));
const final = stages.at(-1);
const stepsOf = (word: string) => (final?.steps ?? []).filter((step) => step.word === word);

/** What an example of settings names, set or commented out. */
const inExample = [...text('.env.example').matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);

// A word left open stopped the whole of CI in its fifth second, and nothing else reads this file before that.
test('what CI runs is a script that bash can read', () => {
  const { status, stderr } = spawnSync('bash', ['-n', join(root, '.ci/run')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('docker-compose.yml', () => {
  test('has the database, a mail catcher, a proxy and two processes of Klubbat, each with a check of its health', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([
      'database',
      'klubbat-1',
      'klubbat-2',
      'mail',
      'objects',
      'objects-bucket',
      'proxy',
    ]);
    const { database, mail, proxy, objects } = compose.services;
    expect(database?.image).toMatch(/^postgres:18/);
    expect(mail?.image).toMatch(/^axllent\/mailpit:v\d/);
    expect(proxy?.image).toMatch(/^caddy:\d/);
    expect(objects?.image).toMatch(/^chrislusf\/seaweedfs:\d/);
    expect([database, mail, proxy, objects].filter((one) => one?.healthcheck === undefined)).toEqual([]);
    expect(stepsOf('HEALTHCHECK')).toHaveLength(1);
  });

  test.each(['klubbat-1', 'klubbat-2'])(
    'starts %s when the others are well, and reaches it through the proxy',
    (name) => {
      expect(compose.services[name]).toMatchObject({
        build: '.',
        ports: [],
        depends_on: { database: { condition: 'service_healthy' }, mail: { condition: 'service_healthy' } },
      });
      expect(text('docs/proxy/Caddyfile')).toMatch(
        new RegExp(`^\\s*reverse_proxy .*\\b${name}:3000\\b`, 'm'),
      );
    },
  );

  test('the proxy asks what the program answers, and sees that a process stops before it stops', () => {
    const caddy = text('docs/proxy/Caddyfile');
    const [, asked = ''] = /health_uri (\S+)/.exec(caddy) ?? [];
    expect(text('server/src/app/health.ts')).toContain(`router.get('${asked}'`);
    const seconds = (name: string) => Number(new RegExp(`${name} (\\d+)s`).exec(caddy)?.[1]);
    const drain = Number(
      /:-(\d+)/.exec(compose.services['klubbat-1']?.environment['KLUBBAT_DRAIN'] ?? '')?.[1],
    );
    expect(drain).toBeGreaterThan(seconds('health_interval') + seconds('health_timeout'));
  });

  test('opens nothing to other computers', () => {
    for (const port of Object.values(compose.services).flatMap(({ ports }) => ports)) {
      expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    }
  });

  test('declares the volumes it uses', () => {
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? '').filter((volume) => !volume.startsWith('.')),
    );
    expect(used.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  test('takes from .env only what the example has, and holds no password itself', () => {
    const source = text('docker-compose.yml');
    const taken = [...source.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(taken.length).toBeGreaterThan(3);
    expect(inExample).toEqual(expect.arrayContaining(taken));
    expect(source).not.toMatch(/PASSWORD: (?!\$\{[A-Z_]+:\?)/);
  });

  test('sets nothing for Klubbat that Klubbat does not read', () => {
    expect(settingNames).toEqual(
      expect.arrayContaining(Object.keys(compose.services['klubbat-1']?.environment ?? {})),
    );
  });
});

describe('the Dockerfile', () => {
  test('copies what is there', () => {
    const copies = stages.flatMap(({ steps }) => steps.filter(({ word }) => word === 'COPY'));
    const known = stages.map(({ name }) => name);
    for (const { from, sources } of copies.map(({ rest }) => readCopy(rest))) {
      if (from !== undefined) {
        expect(known).toContain(from);
      }
      for (const source of from === undefined ? sources : []) {
        expect([source, existsSync(join(root, source))]).toEqual([source, true]);
      }
    }
  });

  test('takes every workspace along, and nothing that may hold secrets or data', () => {
    const { workspaces } = JSON.parse(text('package.json')) as { workspaces: string[] };
    for (const workspace of workspaces) {
      expect(text('Dockerfile')).toContain(`COPY ${workspace}/package.json ${workspace}/`);
    }
    const ignored = text('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.data', '**/node_modules', '**/dist']));
  });

  test('runs on the Node that we ask for, not as root, and starts what the build makes', () => {
    const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } };
    const major = /\d+/.exec(engines.node)?.[0] ?? '';
    expect(stages[0]?.on).toBe(`node:${major}-slim`);
    expect(stepsOf('USER').at(-1)?.rest).toBe('node');
    const [program, ...args] = JSON.parse(stepsOf('CMD')[0]?.rest ?? '[]') as string[];
    expect(program).toBe('node');
    const started = args.at(-1) ?? '';
    expect(text('scripts/lib/bundle.mjs')).toContain(`PROGRAM = '${started}'`);
    expect(existsSync(join(root, started.replace('/dist/program/', '/src/').replace(/js$/, 'ts')))).toBe(
      true,
    );
  });

  test('sets nothing that Klubbat does not read', () => {
    const set = stepsOf('ENV').flatMap(({ rest }) => rest.split(/\s+/).map((pair) => pair.split('=')[0]));
    expect(['NODE_ENV', ...settingNames]).toEqual(expect.arrayContaining(set));
  });
});

describe('what can be set', () => {
  test('stands in .env.example, and nothing else does', () => {
    expect([...new Set(inExample)].toSorted()).toEqual(
      [...settingNames, 'OBJECTS_SECRET', 'POSTGRES_PASSWORD'].toSorted(),
    );
  });

  test('stands in the table of README, and nothing else does', () => {
    const [, section = ''] = /^## Settings\n([\s\S]*?)^## /m.exec(text('README.md')) ?? [];
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)]);
    expect(named.map(([, name]) => name).toSorted()).toEqual(settingNames.toSorted());
  });
});
