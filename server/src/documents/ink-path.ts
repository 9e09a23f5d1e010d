import { type Box, type Matrix, NO_PATH, pointAt } from './ink-space.js';

/** Where lines may jut out most: two that meet at a right angle. */
const RIGHT_ANGLE = 1.5;

/** The outline that is being drawn. */
export class InkPath {
  box: Box = NO_PATH;
  /** all lines so far go along or across, so that none meet at a sharp angle */
  private square = true;
  private at: readonly [number, number] = [0, 0];

  /** Goes on by an instruction: curves lie within their points. */
  draw(operator: string, numbers: readonly number[], matrix: Matrix): void {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    const rectangle = [x, y, x + width, y, x, y + height, x + width, y + height];
    const points = operator === 're' ? rectangle : numbers;
    let { left, bottom, right, top } = this.box;
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [u, v] = pointAt(matrix, points[i] ?? 0, points[i + 1] ?? 0);
      left = Math.min(left, u);
      bottom = Math.min(bottom, v);
      right = Math.max(right, u);
      top = Math.max(top, v);
    }
    this.box = { left, bottom, right, top };
    const along = operator === 'l' && (x === this.at[0] || y === this.at[1]);
    this.square &&= along || operator === 'm' || operator === 're';
    this.at = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    if (operator === 're') {
      this.at = [x, y];
    }
  }

  /** How far what is drawn along the outline reaches out of it, for a line of that width. */
  reach(lineWidth: number, miter: number): number {
    return (lineWidth / 2) * (this.square ? RIGHT_ANGLE : Math.max(RIGHT_ANGLE, miter));
  }
}
