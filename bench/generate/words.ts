/*
 * What everything that is generated is made of. All follows from one seed by MD5, which is the same on every machine and in every plan of
 * PostgreSQL; `random()` is not.
 */

/** An id that a name always leads to, and a number from 0 that is as if drawn by chance. They are gone with the session. */
export function chanceOf(seed: string): string {
  if (!/^[\w-]{1,50}$/.test(seed)) {
    throw new Error('A seed has 1–50 letters, digits, - and _.');
  }
  return `
CREATE OR REPLACE FUNCTION pg_temp.id_of(name text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(md5('${seed} ' || name) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$;
CREATE OR REPLACE FUNCTION pg_temp.chance(name text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT ('x' || substr(md5('${seed} ' || name), 1, 7))::bit(28)::int $$;
CREATE OR REPLACE FUNCTION pg_temp.one_of(name text, words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT words[1 + mod(('x' || substr(md5('${seed} ' || name), 1, 7))::bit(28)::int, array_length(words, 1))] $$;`;
}

export const GIVEN = `ARRAY['Anna','Björn','Carin','David','Eva','Fredrik','Gunilla','Hans','Ida','Johan','Karin','Lars',
  'Maria','Nils','Olga','Per','Rosa','Stina','Tage','Ulla','Vera','Åke','Örjan','Åsa']`;
export const FAMILY = `ARRAY['Ek','Lind','Berg','Dahl','Sjö','Falk','Gran','Holm','Hed','Kvist','Löv','Mo','Nord','Rask',
  'Sand','Strand','Törn','Vik','Å','Öberg','Ask','Björk','Fors','Gren','Hav','Rönn','Skog','Älv']`;
export const MATTER = `ARRAY['Delårsrapport','Yttrande över','Ansökan om bidrag till','Svar på motion om','Avtal om','Plan för',
  'Upphandling av','Revidering av','Uppföljning av','Budget för','Information om','Val till']`;
export const SUBJECT = `ARRAY['cykelvägar','biblioteket','hemtjänsten','simhallen','busslinjer','folkhögskolan','vårdcentralen',
  'lokalförsörjning','skolskjuts','avfall','naturreservat','konsthallen','färdtjänst','miljötillsyn','lekplatser',
  'vinterväghållning','ungdomsgården','äldreboende','skogsbruk','bredband','hamnen','scenkonst','krisberedskap']`;
export const PARTY = `ARRAY['S','M','SD','C','V','KD','L','MP']`;
