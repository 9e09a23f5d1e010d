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

/** A place in what a contract takes, and what is to stand there: `['movers', '[]', 'personId']`. */
export interface Slot {
  path: readonly string[];
  value: unknown;
}

const readShape = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;

const known = (whole: Shape, { $ref }: Shape): Shape => whole.$defs?.[$ref?.split('/').at(-1) ?? ''] ?? {};

const choicesOf = ({ anyOf = [], oneOf = [], allOf = [] }: Shape) => [...anyOf, ...oneOf, ...allOf];

/** Where a contract takes the id of something. */
export function idSlots(schema: z.ZodType): string[][] {
  const whole = readShape(schema);
  const found = (shape: Shape, path: string[], inside: readonly Shape[]): string[][] => {
    const of = shape.$ref === undefined ? shape : known(whole, shape);
    if (inside.includes(of)) {
      return [];
    }
    const within = [...inside, of];
    return [
      ...(of.type === 'string' && of.format === 'uuid' ? [path] : []),
      ...choicesOf(of).flatMap((one) => found(one, path, within)),
      ...Object.entries(of.properties ?? {}).flatMap(([key, part]) => found(part, [...path, key], within)),
      ...(of.items === undefined ? [] : found(of.items, [...path, '[]'], within)),
    ];
  };
  return [...new Map(found(whole, [], []).map((path) => [path.join('.'), path])).values()];
}

/**
 * The least that a contract takes, made of its schema; ids and the like are given by name.
 *
 * @param slot is filled in as well, with what must stand around it
 */
export function sampleOf(schema: z.ZodType, named: Named, slot?: Slot): unknown {
  const whole = readShape(schema);
  const leads = (shape: Shape, [key, ...rest]: readonly string[]): boolean => {
    const of = shape.$ref === undefined ? shape : known(whole, shape);
    const part = key === '[]' ? of.items : of.properties?.[key ?? ''];
    return (
      (key === undefined && of.type === 'string') ||
      choicesOf(of).some((one) => leads(one, key === undefined ? [] : [key, ...rest])) ||
      (part !== undefined && leads(part, rest))
    );
  };
  const make = (shape: Shape, name: string, towards: readonly string[] | undefined): unknown => {
    if (towards?.length === 0) {
      return slot?.value;
    }
    if (name in named && towards === undefined) {
      return named[name];
    }
    if (shape.$ref !== undefined) {
      return make(known(whole, shape), name, towards);
    }
    const choices = shape.anyOf ?? shape.oneOf ?? [];
    const one =
      (towards === undefined ? undefined : choices.find((choice) => leads(choice, towards))) ??
      choices.find(({ type }) => type === 'null') ??
      choices[0] ??
      shape.allOf?.[0];
    if (one !== undefined) {
      return make(one, name, towards);
    }
    if (shape.const !== undefined || shape.enum !== undefined) {
      return shape.const ?? shape.enum?.[0];
    }
    switch (Array.isArray(shape.type) ? shape.type[0] : shape.type) {
      case 'object':
        return Object.fromEntries(
          [...new Set([...(shape.required ?? []), ...(towards?.slice(0, 1) ?? [])])].map((key) => [
            key,
            make(shape.properties?.[key] ?? {}, key, towards?.[0] === key ? towards.slice(1) : undefined),
          ]),
        );
      case 'array':
        if (towards?.[0] === '[]') {
          return [make(shape.items ?? {}, name.replace(/s$/, ''), towards.slice(1))];
        }
        return (
          shape.prefixItems?.map((item) => make(item, '', undefined)) ??
          Array.from({ length: shape.minItems ?? 0 }, () =>
            make(shape.items ?? {}, name.replace(/s$/, ''), undefined),
          )
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
  return make(whole, '', slot?.path);
}
