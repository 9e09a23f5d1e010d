import type { Readable } from 'node:stream';

/** A package, opened. Paths are those in its manifests. */
export interface PackageFiles {
  sizes: ReadonlyMap<string, number>;
  open: (path: string) => Promise<Readable>;
  close: () => Promise<void>;
}

/** A package that is not even read, and for the sake of which file. */
export class RefusedPackage extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

/** Refuses what leads out of the package, or means another file in another system. */
export function refusePath(path: string): void {
  const parts = path.split('/');
  const unsafe =
    path.length > 1000 ||
    /[\\:\u0000-\u001f\u007f]/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (unsafe) {
    throw new RefusedPackage(
      JSON.stringify(path),
      'sökvägen leder ut ur paketet eller är ogiltig / the path leads out of the package or is not valid',
    );
  }
}
