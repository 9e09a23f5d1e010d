import { z } from 'zod';

/** What is known of a value by its name: `boardId` is a board that is there. */
export type Named = Readonly<Record<string, unknown>>;

interface Shape {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  $ref?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  prefixItems?: Shape[];
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  format?: string;
  pattern?: string;
  $defs?: Record<string, Shape>;
}

const TEXTS: Record<string, string> = {
  uuid: '00000000-0000-7000-8000-000000000000',
  email: 'prov@exempel.example',
  date: '2026-03-02',
  'date-time': '2026-03-02T10:00:00.000Z',
};

/** Texts with a form, by trying: a day, a time, a number, a sum, a word. */
const TRIED = ['2026-03-02', '2026-03', '10:00', '2026', '1', 'a'.repeat(64), 'AAAA', '#005ea5', 'ord'];

function text({ format, pattern, minLength = 1 }: Shape): string {
  const known = TEXTS[format ?? ''];
  if (known !== undefined) {
    return known;
  }
  if (pattern !== undefined) {
    return TRIED.find((one) => new RegExp(pattern, 'u').test(one)) ?? 'ord';
  }
  return 'ord'.padEnd(minLength, 'd');
}

/** The least that a contract takes, made of its schema; ids and the like are given by name. */
export function sampleOf(schema: z.ZodType, named: Named): unknown {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const make = (shape: Shape, name: string): unknown => {
    if (name in named) {
      return named[name];
    }
    if (shape.$ref !== undefined) {
      return make(whole.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? {}, name);
    }
    const choices = shape.anyOf ?? shape.oneOf ?? [];
    const one = choices.find(({ type }) => type === 'null') ?? choices[0] ?? shape.allOf?.[0];
    if (one !== undefined) {
      return make(one, name);
    }
    if (shape.const !== undefined || shape.enum !== undefined) {
      return shape.const ?? shape.enum?.[0];
    }
    switch (Array.isArray(shape.type) ? shape.type[0] : shape.type) {
      case 'object':
        return Object.fromEntries(
          (shape.required ?? []).map((key) => [key, make(shape.properties?.[key] ?? {}, key)]),
        );
      case 'array':
        return (
          shape.prefixItems?.map((item) => make(item, '')) ??
          Array.from({ length: shape.minItems ?? 0 }, () => make(shape.items ?? {}, name.replace(/s$/, '')))
        );
      case 'integer':
      case 'number':
        return shape.minimum !== undefined && shape.minimum > 0 ? shape.minimum : 1;
      case 'boolean':
        return true;
      case 'null':
        return null;
      case 'string':
        return text(shape);
      default:
        return {};
    }
  };
  return make(whole, '');
}
