/*
 * Texts as bodies write them: a few words very often and most of them hardly ever (the n-th by one in n), and most are compounds.
 * Needs `chanceOf`.
 */

const PARTS = `ARRAY['trafik','avtal','skol','vård','vatten','miljö','bygg','plan','budget','kultur','idrott','region','kommun',
 'sam','verk','ledning','stad','land','skog','sjö','väg','buss','tåg','cykel','park','lek','mark','hus','hem','tjänst','social',
 'barn','ungdom','äldre','omsorg','hälso','sjuk','tand','läkar','skötar','lär','elev','för','under','över','in','ut','till',
 'granskning','revision','ekonomi','bidrag','avgift','taxa','strategi','program','rapport','utredning','försörjning','energi','el',
 'fjärr','värme','avfall','åter','vinning','säkerhet','beredskap','kris','brand','räddning','digital','system','data','register']`;

export const VOCABULARY = `
CREATE TEMPORARY TABLE made_word ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY md5(word)) AS number, word FROM (
  SELECT a || b AS word FROM unnest(${PARTS}) a, unnest(${PARTS}) b
  UNION SELECT a || b || c FROM unnest((${PARTS})[1:30]) a, unnest((${PARTS})[31:60]) b, unnest((${PARTS})[40:60]) c) words`;

const INDEX = 'CREATE INDEX ON made_word (number)';

/** `$1`: how many, `$2`: of how many words each. */
const TEXTS = `
CREATE TEMPORARY TABLE made_text ON COMMIT DROP AS
SELECT place, string_agg(word || ending, ' ' ORDER BY at) AS long, string_agg(word, ' ' ORDER BY at) FILTER (WHERE at <= 5) AS short
  FROM (SELECT place, at, greatest(1, floor(exp(pg_temp.chance('word ' || place || ' ' || at) / 268435456.0 * ln(most))))::int AS drawn,
               (ARRAY['','','','','en','et','ar','erna','s','. '])[1 + pg_temp.chance('ending ' || place || ' ' || at) % 10] AS ending
          FROM generate_series(0, $1::int - 1) place, generate_series(1, $2::int / 2) at,
               (SELECT count(*)::float8 AS most FROM made_word) counted) d
  JOIN made_word w ON w.number = d.drawn GROUP BY place`;

const BY_PLACE = 'CREATE UNIQUE INDEX ON made_text (place)';

/** One after the other; `texts` and `words` of each are what the third is run with. */
export const TEXT_STEPS: readonly (readonly [sql: string, takesNumbers: boolean])[] = [
  [VOCABULARY, false],
  [INDEX, false],
  [TEXTS, true],
  [BY_PLACE, false],
  ['ANALYZE made_text', false],
];
