import { resolve } from 'node:path';

/** What stands after `npm run backup --` and `npm run restore --`. */
export interface BackupArguments {
  folder: string;
  over: boolean;
  /** the folder with PostgreSQL's client programs; undefined: as the system finds them */
  bin: string | undefined;
}

/** @param here relative paths lie under it: where the command was given. @returns undefined where it cannot be understood */
export function readBackupArguments(
  args: readonly string[],
  allowed: readonly ('--over' | '--bin')[],
  here: string,
): BackupArguments | undefined {
  const options = args.filter((arg) => arg.startsWith('--'));
  const [folder, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const known = (option: string) =>
    allowed.some((name) => (option === '--over' ? name === '--over' : option.startsWith(`${name}=/`)));
  if (folder === undefined || more.length > 0 || !options.every(known)) {
    return undefined;
  }
  return {
    folder: resolve(here, folder),
    over: options.includes('--over'),
    bin: options.find((option) => option.startsWith('--bin='))?.slice('--bin='.length),
  };
}
