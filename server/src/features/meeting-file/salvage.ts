import { z } from 'zod';
import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';

/** What is kept of a value: the parts that are of the right kind, each in its place. */
function kept(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) {
    return kept(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodArray) {
    const { element } = schema;
    // what is no use leaves a hole: the places of the others are what paths count
    const hole = element instanceof z.ZodObject ? {} : undefined;
    return Array.isArray(value) ? value.map((entry) => kept(element, entry) ?? hole) : undefined;
  }
  if (schema instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return undefined;
    }
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    return Object.fromEntries(
      Object.entries(shape).flatMap(([name, inner]) => {
        const found = Object.hasOwn(value, name)
          ? kept(inner, (value as Record<string, unknown>)[name])
          : undefined;
        return found === undefined ? [] : [[name, found]];
      }),
    );
  }
  const kind = schema._zod.def.type;
  if (kind === 'string' || kind === 'number' || kind === 'boolean') {
    return typeof value === kind ? value : undefined;
  }
  return z.safeParse(schema, value).success ? value : undefined;
}

/**
 * A meeting file out of one that has faults, so that the rest of it can be checked too: what is of the wrong kind is
 * left out, what must be there is put in empty. Fit for rules that find faults, for nothing else. Undefined when
 * nothing can be made of it.
 */
export function salvage(raw: unknown): MeetingFile | undefined {
  const found = kept(meetingFile, raw) as Partial<MeetingFile> | undefined;
  if (found === undefined) {
    return undefined;
  }
  const untitled = { title: '…' };
  return {
    ...found,
    board: found.board ?? {},
    meeting: { ...found.meeting, date: found.meeting?.date ?? '' },
    people: found.people ?? [],
    items: (found.items ?? []).map((item) => ({ ...untitled, ...item })),
  } as MeetingFile;
}
