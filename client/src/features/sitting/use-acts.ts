import { useState } from 'react';
import type { AttendanceAct } from '@klubbat/shared/contracts/sitting';
import { problemOf } from '../../lib/problem-error.js';
import { useAct } from './sitting.queries.js';

type Without<T> = T extends unknown ? Omit<T, 'saveId' | 'reason' | 'paragraph' | 'point'> : never;
/** What is done; where it holds from and the mark of the act are put to it here. */
export type Act = Without<AttendanceAct>;

interface Asked {
  act: AttendanceAct;
  error: unknown;
}

/**
 * Acts on the attendance. What is warned of waits in `asked` for a reason, what is barred or got no answer stands in
 * `failed`; sent again it goes with the same mark, so that nothing is done twice.
 * @param from where acts hold from
 */
export function useActs(meetingId: string, from: { paragraph?: number; point?: number }) {
  const mutation = useAct(meetingId);
  const [asked, setAsked] = useState<Asked>();
  const [failed, setFailed] = useState<Asked>();
  const [underWay, setUnderWay] = useState<readonly string[]>([]);

  const send = (act: AttendanceAct) => {
    const who = 'person' in act ? act.person : '';
    setAsked(undefined);
    setFailed(undefined);
    setUnderWay((now) => [...now, who]);
    return mutation
      .mutateAsync({ params: { id: meetingId }, body: act })
      .then(() => true)
      .catch((error: unknown) => {
        if (problemOf(error).code === 'reason-required') {
          setAsked({ act, error });
        } else {
          setFailed({ act, error });
        }
        return false;
      })
      .finally(() => setUnderWay((now) => now.toSpliced(now.indexOf(who), 1)));
  };
  const begin = (act: Act) =>
    send({
      ...act,
      ...(act.act === 'undo-last' ? {} : from),
      saveId: crypto.randomUUID(),
    });
  return {
    act: (act: Act) => void begin(act),
    /** one after another, until one waits for a reason or is refused */
    actInTurn: async (acts: readonly Act[]) => {
      for (const act of acts) {
        if (!(await begin(act))) {
          return;
        }
      }
    },
    asked,
    failed,
    /** keys of those for whom an answer is waited for */
    underWay,
    giveReason: (reason: string) => {
      if (asked !== undefined) {
        void send({ ...asked.act, reason, saveId: crypto.randomUUID() } as AttendanceAct);
      }
    },
    again: () => {
      if (failed !== undefined) {
        void send(failed.act);
      }
    },
    forget: () => {
      setAsked(undefined);
      setFailed(undefined);
    },
  };
}

export type Acts = ReturnType<typeof useActs>;
