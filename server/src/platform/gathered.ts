interface Waiting<Note, Answer> {
  note: Note;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes what many ask for at the same time together: what comes while a write runs goes in the next, so that nobody waits for a clock.
 * There are never more waiting than ask and wait for their answer.
 *
 * @param write answers each note, in their order, or fails and has then written none of them, or all. Where several failed together each is
 *   written once more by itself, so that nobody suffers for another's: so it must be safe to repeat
 * @returns writes one note, and resolves when it is written
 */
export function gathered<Note, Answer>(
  write: (notes: Note[]) => Promise<Answer[]>,
): (note: Note) => Promise<Answer> {
  let waiting: Waiting<Note, Answer>[] = [];
  let isWriting = false;

  const settle = async (together: Waiting<Note, Answer>[]): Promise<void> => {
    try {
      const answers = await write(together.map(({ note }) => note));
      together.forEach(({ resolve }, place) => {
        resolve(answers[place] as Answer);
      });
    } catch (error) {
      if (together.length === 1) {
        together[0]?.reject(error);
        return;
      }
      for (const one of together) {
        await settle([one]);
      }
    }
  };

  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await settle(together);
    }
    isWriting = false;
  };

  return (note) =>
    new Promise((resolve, reject) => {
      waiting.push({ note, resolve, reject });
      if (!isWriting) {
        void writeAll();
      }
    });
}
