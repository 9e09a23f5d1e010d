/** How much is made. What a year holds for each body is the same everywhere: see docs/performance.md. */
export interface Plan {
  organisations: readonly { kind: 'region' | 'municipality'; count: number; boards: number }[];
  years: number;
  /** of each body, a year */
  meetings: number;
  /** how many texts are drawn; each item has three of them, so that no two items are alike */
  texts: number;
  /** of each text */
  words: number;
}

const OF_A_YEAR = { meetings: 10, texts: 30_000, words: 140 };

/** By the word that the command is given. */
export const plans: Record<string, Plan> = {
  /** one large region: 70 bodies, 700 meetings and 12,600 items a year, ten years */
  region: { ...OF_A_YEAR, organisations: [{ kind: 'region', count: 1, boards: 70 }], years: 10 },
  /** all 311 in one installation, one year: 5,560 bodies and a million items */
  country: {
    ...OF_A_YEAR,
    organisations: [
      { kind: 'region', count: 21, boards: 30 },
      { kind: 'municipality', count: 290, boards: 17 },
    ],
    years: 1,
  },
};
