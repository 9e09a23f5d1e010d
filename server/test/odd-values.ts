/** What a door says that it takes, as far as it is looked at here: a part of JSON Schema. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
}

/** What no form sends, and anybody may. */
export const ODD: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  true,
  [],
  {},
  [[[[[[[[]]]]]]]],
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e§',
  '👩‍👩‍👧‍👦',
  `'"%_\\`,
  "'; DROP TABLE meeting; --",
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '../../../../etc/passwd',
  '%00',
  '0000-00-00',
  '2025-02-30',
  '99999-12-31',
  '-0001-01-01',
  '25:61',
  '2025-01-01T00:00:00+99:99',
  'https://127.0.0.1/',
  'NaN',
  'å'.repeat(10_000),
  '['.repeat(5_000),
  { __proto__: null, constructor: { prototype: { admin: true } } },
  Array.from({ length: 1_000 }, () => 'x'),
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes values by a schema, and now and then puts something odd in the place of a part. */
export class OddValues {
  constructor(
    private readonly random: () => number,
    /** ids that are there */
    private readonly ids: readonly string[],
    private readonly known: (ref: string) => Schema,
    /** how often a part is odd, from 0 to 1 */
    private readonly oddness: number,
  ) {}

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  odd(): unknown {
    return this.pick(ODD);
  }

  value(schema: Schema, name = '', depth = 0): unknown {
    if (this.chance(this.oddness)) {
      return this.odd();
    }
    if (schema.$ref !== undefined) {
      return this.value(this.known(schema.$ref), name, depth);
    }
    if (schema.const !== undefined) {
      return schema.const;
    }
    if (schema.enum !== undefined) {
      return this.pick(schema.enum);
    }
    const some = schema.anyOf ?? schema.oneOf;
    if (some !== undefined) {
      return this.value(this.pick(some), name, depth);
    }
    if (schema.allOf !== undefined) {
      const parts = schema.allOf.map((part) => this.value(part, name, depth));
      return parts.every((part) => typeof part === 'object' && part !== null)
        ? Object.assign({}, ...parts)
        : parts[0];
    }
    const type = Array.isArray(schema.type) ? this.pick(schema.type) : schema.type;
    switch (type) {
      case 'string':
        return this.text(schema, name);
      case 'integer':
      case 'number':
        // a version that fits gets further than one that does not
        return name === 'version'
          ? this.pick([1, 2, 3, 4])
          : (schema.minimum ?? 0) + Math.floor(this.random() * 9);
      case 'boolean':
        return this.chance(0.5);
      case 'null':
        return null;
      case 'array':
        return Array.from({ length: depth > 5 ? 0 : Math.floor(this.random() * 3) }, () =>
          this.value(schema.items ?? {}, name, depth + 1),
        );
      case 'object':
        return this.object(schema, depth);
      default:
        return this.odd();
    }
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
    const names = Object.keys(properties).filter(
      (name) => (required.includes(name) && !this.chance(this.oddness)) || (depth < 5 && this.chance(0.5)),
    );
    const made = Object.fromEntries(
      names.map((name) => [name, this.value(properties[name] ?? {}, name, depth + 1)]),
    );
    return this.chance(this.oddness) ? { ...made, okänt: this.odd() } : made;
  }

  private text({ format }: Schema, name: string): string {
    switch (format) {
      case 'uuid':
        return this.pick(this.ids);
      case 'date':
        return this.pick(['2025-01-14', '2026-12-24', '1900-01-01', '2100-02-29']);
      case 'date-time':
        return this.pick(['2025-01-14T12:00:00Z', '2026-12-24T23:59:59.999Z']);
      case 'email':
        return this.pick(['ada@region.example', 'ö@exempel.example', `${'a'.repeat(64)}@region.example`]);
      case 'uri':
        return this.pick(['https://region.example/', 'http://169.254.169.254/latest']);
      default:
        return /Id$|^id$/.test(name)
          ? this.pick(this.ids)
          : this.pick(['Ett ord', '12', '1', '2025-01-14', '13:00', '1-3', 'KS 2025/7', 'a', 'Två\nrader']);
    }
  }
}
