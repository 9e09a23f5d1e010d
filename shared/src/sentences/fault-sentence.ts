type Params = Record<string, string | number>;

export interface FaultSentence {
  title: string;
  detail: (params: Params) => string;
}

/** A sentence in which nothing is filled in. */
export const fixed = (title: string, detail: string): FaultSentence => ({ title, detail: () => detail });
