/** What is said of lists of addresses that are read in. */
export const addressImportSentences = {
  noFile: 'Välj en lista.',
  oneFile: 'Läs in en lista åt gången.',
  noHeadings:
    'Första raden ska ha rubrikerna Namn och E-post. Den kan också ha Sort, Anteckning, Från, Till och Grupp.',
  tooManyRows: (most: number) => `Listan har fler än ${most} rader. Dela upp den.`,
  noName: 'Namn saknas.',
  longName: 'Namnet är för långt: högst 300 tecken.',
  noEmail: (typed: string) => (typed === '' ? 'E-post saknas.' : `${typed} är inte en e-postadress.`),
  noKind: (typed: string) => `Sorten ${typed} finns inte. Skriv organisation, funktion eller person.`,
  noDay: (typed: string) => `${typed} är inte en dag. Skriv ÅÅÅÅ-MM-DD.`,
  twice: (row: number) => `Samma namn och adress står på rad ${row}.`,
  several: (name: string) =>
    `Det finns flera ${name} i adressboken med andra adresser. Ändra rätt rad i adressboken i stället.`,
  notAGroup: (name: string) => `${name} finns i adressboken och är ingen grupp.`,
  becomes: (label: string, before: string, after: string) =>
    `${label}: ${before || 'tomt'} blir ${after || 'tomt'}`,
  joins: (group: string) => `Läggs i gruppen ${group}`,
  newGroup: (group: string) => `Läggs i gruppen ${group}, som är ny`,
  faults: 'Rätta raderna i filen och välj den igen. Inget är inläst.',
};
