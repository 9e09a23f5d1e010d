import type { EntityManager } from 'typeorm';
import type { PaperInPackage } from '@klubbat/shared/contracts/archive-package';

/** One file of a package. */
export interface ArchiveEntry {
  /** within the folder of its meeting */
  path: string;
  /** for people, in the index */
  title: string;
  /** as they are known, or how they are read when their turn comes, and let go of again */
  bytes: Uint8Array | ((tx: EntityManager) => Promise<Uint8Array>);
  /** what is told of it in `handlingar.json`; without it its own data says so */
  paper?: Pick<PaperInPackage, 'sha256' | 'facts'>;
}

/** A meeting in a package. */
export interface ArchivedMeeting {
  folder: string;
  title: string;
  entries: ArchiveEntry[];
  /** what is not here, and why */
  remarks: string[];
}

/** Data as a file: laid out so that a person can read it. */
export const dataEntry = (path: string, title: string, data: unknown): ArchiveEntry => ({
  path,
  title,
  bytes: Buffer.from(`${JSON.stringify(data, null, 1)}\n`),
});

/** A name that every system bears: small letters, digits and hyphens. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'namnlos' : plain;
}
