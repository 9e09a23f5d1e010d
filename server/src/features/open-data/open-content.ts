/** An address of ours in an object: written out whole when it is told, for the house may get another name. */
export interface OwnAddress {
  ownAddress: string;
}

export type OpenValue =
  | string
  | number
  | boolean
  | null
  | OwnAddress
  | readonly OpenValue[]
  | { readonly [name: string]: OpenValue | undefined };

/** What an object of the open data holds, apart from its id, its type and its times. */
export type OpenContent = Readonly<Record<string, OpenValue | undefined>>;

export const own = (address: string): OwnAddress => ({ ownAddress: address });

const isOwn = (value: object): value is OwnAddress => 'ownAddress' in value;

/** With addresses of ours written out, and without what there is not. */
export function toldWhole(value: OpenValue, base: string): unknown {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((one: OpenValue) => toldWhole(one, base));
  }
  if (isOwn(value)) {
    return `${base}${value.ownAddress}`;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, toldWhole(one, base)]])),
  );
}
