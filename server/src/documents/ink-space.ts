/** A part of a page, in the page's own units. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
export const EVERYWHERE: Box = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };

/** What `first` does, and then `then` (ISO 32000-1, 8.3.4). */
export function moved(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = then;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box round a box that a matrix has moved. */
export function boxAt(matrix: Matrix, { left, bottom, right, top }: Box): Box {
  const corners = [
    pointAt(matrix, left, bottom),
    pointAt(matrix, right, bottom),
    pointAt(matrix, left, top),
    pointAt(matrix, right, top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** How much longer, at most, a matrix makes a length. */
export function growth([a, b, c, d]: Matrix): number {
  return Math.max(Math.abs(a) + Math.abs(c), Math.abs(b) + Math.abs(d));
}

export function within(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

export function wider({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

/** Whether two boxes have more than an edge in common. What cannot be reckoned meets everything. */
export function meets(one: Box, other: Box): boolean {
  return !(
    one.left >= other.right ||
    one.right <= other.left ||
    one.bottom >= other.top ||
    one.top <= other.bottom
  );
}

/** The outline of nothing yet. */
export const NO_PATH: Box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
