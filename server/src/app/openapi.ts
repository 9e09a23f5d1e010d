import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { problem } from '@klubbat/shared/contracts/problem';
import type { Route } from '../http/route.js';

extendZodWithOpenApi(z);

const empty = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0;

const fault = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

function describe({ door, who, byToken = [] }: Route): RouteConfig {
  const bodyTypes = [
    ...(door.form === true ? ['application/x-www-form-urlencoded'] : []),
    ...(door.multipart === true || door.form === true ? [] : ['application/json']),
    ...(door.multipart === undefined || door.multipart === false ? [] : ['multipart/form-data']),
  ];
  const success =
    door.status === 204
      ? { description: 'Klart' }
      : {
          description: 'Klart',
          content:
            door.produces === undefined
              ? { 'application/json': { schema: door.reply } }
              : { [door.produces]: { schema: { type: 'string' as const, format: 'binary' } } },
        };
  return {
    method: door.method.toLowerCase() as RouteConfig['method'],
    path: door.path.replace(/:(\w+)/g, '{$1}'),
    summary: door.summary,
    description: `Får göras av: ${who}.${byToken.length === 0 ? '' : ` Med åtkomstnyckel för: ${byToken.join(', ')}.`}`,
    security:
      who === 'anyone' ? [] : [{ session: [] }, ...(byToken.length === 0 ? [] : [{ accessToken: [] }])],
    tags: [door.path.split('/')[2] ?? 'api'],
    request: {
      ...(empty(door.params) ? {} : { params: door.params as z.ZodObject }),
      ...(empty(door.query) ? {} : { query: door.query as z.ZodObject }),
      ...(empty(door.body)
        ? {}
        : { body: { content: Object.fromEntries(bodyTypes.map((type) => [type, { schema: door.body }])) } }),
    },
    responses: {
      [door.status]: success,
      400: fault('Går inte att läsa'),
      401: fault('Inte inloggad'),
      403: fault('Får inte göras'),
      404: fault('Finns inte'),
      409: fault('Krock med vad som gäller'),
      413: fault('För stort'),
      422: fault('Fel ifyllt'),
    },
  };
}

/** OpenAPI 3.1, made from the same values that the doors are mounted by. */
export function openApiDocument(routes: Route[]): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'klubbat_session',
    description: 'Den kaka som inloggningen ger.',
  });
  registry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'klb_…',
    description: 'En åtkomstnyckel, som skapas under Mitt konto.',
  });
  routes.forEach((route) => {
    registry.registerPath(describe(route));
  });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Klubbat',
      version: '1',
      description:
        'Protokoll för regioner, kommuner och deras gemensamma organ. Inloggning: POST /api/session ger en kaka. Program använder en åtkomstnyckel.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
  });
}
