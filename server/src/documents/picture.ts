/** A picture as paper takes it: colours of a screen, nothing to see through. */
export interface Picture {
  /** a PNG of eight bits for each of red, green and blue */
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Where a picture may stand, in points. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** As large as the box lets it be, and no other shape than it has. */
export function fitInto(picture: Box, box: Box): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}
