import type { MotionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { onPoints, rankWords, supportedBy } from '@klubbat/shared/sentences/protocol-sentences';
import { motionKindWords, motionResultWords } from '@klubbat/shared/sentences/protocol-words';
import { readText } from '@klubbat/shared/text/read-text';
import type { Names } from './names.js';
import { followedBy, ledBy } from './rich.js';

function motionBlocks(motion: MotionInFile, names: Names): TextBlock[] {
  const mover = motion.by && motion.by.length > 0 ? names.all(motion.by) : (motion.source ?? '');
  const about = [
    mover,
    motion.kind ? motionKindWords[motion.kind] : '',
    motion.rank ? rankWords(motion.rank) : '',
    motion.points ? onPoints(motion.points) : '',
  ].filter((text) => text !== '');
  const lead = about.length > 0 ? `${about.join(', ')}:` : '';
  const text = readText(motion.text);
  return followedBy(lead ? ledBy(lead, text) : text, [
    motion.supportedBy && motion.supportedBy.length > 0 ? supportedBy(names.all(motion.supportedBy)) : '',
    motion.result ? motionResultWords[motion.result] : '',
  ]);
}

/** Motions that were made and not withdrawn: those must stand in the protocol (KL 5:67 p. 1), the others not. */
export function motionsBlocks(motions: readonly MotionInFile[] | undefined, names: Names): TextBlock[] {
  return (motions ?? [])
    .filter((motion) => !motion.withdrawn)
    .flatMap((motion) => motionBlocks(motion, names));
}
