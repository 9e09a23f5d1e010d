import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Operation {
  summary: string;
  responses: Record<string, unknown>;
}

describe('GET openapi.json', () => {
  test('tells of every door that is mounted, once, with its replies', async () => {
    const routes = mountedRoutes();
    const reply = await app.stranger.get('/api/openapi.json').expect(200);
    const { openapi, paths } = reply.body as {
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    };
    expect(openapi).toBe('3.1.0');
    const told = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const mounted = routes.map(({ door }) => `${door.method} ${door.path.replace(/:(\w+)/g, '{$1}')}`);
    expect([...told].sort()).toEqual([...mounted].sort());
    expect(new Set(mounted).size).toBe(mounted.length);
    for (const { door } of routes) {
      const operation = paths[door.path.replace(/:(\w+)/g, '{$1}')]?.[door.method.toLowerCase()];
      expect(Object.keys(operation?.responses ?? {})).toContain(String(door.status));
    }
  });

  test('names no column that nobody declared, and resolves every reference', async () => {
    const text = (await app.stranger.get('/api/openapi.json').expect(200)).text;
    expect(text).not.toMatch(/password_?[hH]ash|tokenSha256|emailKey/);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    expect(names.filter((name) => components.schemas[name ?? ''] === undefined)).toEqual([]);
  });
});
