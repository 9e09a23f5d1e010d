interface Place {
  x: number;
  y: number;
}

const PER_ROW = 14;

/**
 * Places of so many seats in rows of a half-circle, from left to right: seats that follow each other stand side by side,
 * through all rows, as in a chamber.
 */
export function seatPlaces(
  seats: number,
  width: number,
  height: number,
): { places: Place[]; radius: number } {
  if (seats === 0) {
    return { places: [], radius: 0 };
  }
  const rows = Math.max(1, Math.round(Math.sqrt(seats / PER_ROW) * 1.6));
  const inner = rows === 1 ? 1 : 0.45;
  const radii = Array.from({ length: rows }, (_, row) =>
    rows === 1 ? 0.8 : inner + ((1 - inner) * row) / (rows - 1),
  );
  const sum = radii.reduce((total, one) => total + one, 0);
  const counts = radii.map((one) => Math.floor((seats * one) / sum));
  for (
    let left = seats - counts.reduce((total, one) => total + one, 0), row = rows - 1;
    left > 0;
    left -= 1
  ) {
    counts[row] = (counts[row] ?? 0) + 1;
    row = row === 0 ? rows - 1 : row - 1;
  }
  const reach = Math.min(width / 2, height) - 8;
  const gap = Math.min(
    ...radii.map((one, row) => (Math.PI * one * reach) / Math.max(1, (counts[row] ?? 1) - 1)),
    rows === 1 ? reach : (reach * (1 - inner)) / (rows - 1),
  );
  const radius = Math.max(1.5, Math.min(8, gap * 0.42));
  const places = radii.flatMap((one, row) => {
    const count = counts[row] ?? 0;
    return Array.from({ length: count }, (_, index) => {
      const angle = count === 1 ? Math.PI / 2 : Math.PI - (Math.PI * index) / (count - 1);
      return {
        angle,
        x: round(width / 2 + Math.cos(angle) * one * (reach - radius)),
        y: round(height - 8 - Math.sin(angle) * one * (reach - radius)),
      };
    });
  });
  return {
    places: places.toSorted((one, other) => other.angle - one.angle).map(({ x, y }) => ({ x, y })),
    radius: round(radius),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
