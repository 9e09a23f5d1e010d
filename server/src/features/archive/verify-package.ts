import { createHash } from 'node:crypto';
import { papersInPackage } from '@klubbat/shared/contracts/archive-package';
import { meetingFile } from '@klubbat/shared/contracts/meeting-file';
import { archiveFiles } from '@klubbat/shared/vocabulary/archive-words';
import { checkBag, type TellFault } from './check-bag.js';
import { checkProtocol, readData } from './check-protocol.js';
import { openPackage, readWhole } from './package-files.js';
import { RefusedPackage, type PackageFiles } from './package-form.js';

async function checkPapers(files: PackageFiles, path: string, tell: TellFault): Promise<void> {
  const folder = path.slice(0, -archiveFiles.sums.length);
  const data = await readData(files, path, papersInPackage, tell);
  for (const { file, sha256 } of data?.papers ?? []) {
    if (!files.sizes.has(folder + file)) {
      tell(folder + file, 'saknas / is missing');
    } else if (sha256 !== null) {
      const sum = createHash('sha256')
        .update(await readWhole(files, folder + file))
        .digest('hex');
      if (sum !== sha256) {
        tell(folder + file, 'är inte den handling som sparades / is not the paper that was kept');
      }
    }
  }
}

async function checkFile(files: PackageFiles, path: string, tell: TellFault): Promise<void> {
  if (path.endsWith(`/${archiveFiles.signatures}`)) {
    await checkProtocol(files, path, tell);
  } else if (path.endsWith(`/${archiveFiles.sums}`)) {
    await checkPapers(files, path, tell);
  } else if (path.endsWith(`/${archiveFiles.meetingFile}`)) {
    await readData(files, path, meetingFile, tell);
  }
}

/**
 * `npm run verify -- <package>`: is an archive package as it was made, and does all in it hold? Needs nothing but the package. Tells each
 * fault by file, and last a summary; returns the number of faults.
 */
export async function verifyPackage(place: string, say: (line: string) => void): Promise<number> {
  let faults = 0;
  const tell: TellFault = (file, what) => {
    faults += 1;
    say(`FEL/FAULT ${file}: ${what}`);
  };
  let count = 0;
  try {
    const files = await openPackage(place);
    try {
      count = files.sizes.size;
      const whole = await checkBag(files, tell);
      for (const path of whole.keys()) {
        await checkFile(files, path, tell);
      }
    } finally {
      await files.close();
    }
  } catch (error) {
    if (!(error instanceof RefusedPackage)) {
      throw error;
    }
    tell(error.file, error.message);
  }
  say(`${count} filer, ${faults} fel / ${count} files, ${faults} faults`);
  return faults;
}
