import type { Config } from './config.js';
import { s3Storage, type ObjectStorage } from './object-storage.js';

/** Where files lie by the settings; undefined: in the database. */
export function storageOf(config: Config): ObjectStorage | undefined {
  return config.files === undefined ? undefined : s3Storage(config.files);
}
