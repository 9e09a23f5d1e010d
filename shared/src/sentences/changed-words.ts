/** What the fields of an item and of a meeting are called, where it is told which of them was changed. */
const fieldWords: Readonly<Record<string, string>> = {
  title: 'rubriken',
  caseNumber: 'ärendenumret',
  moreCaseNumbers: 'ärendenumren',
  kind: 'punktens slag',
  outcome: 'utgången',
  immediateAdjustment: 'omedelbar justering',
  confidential: 'sekretessen',
  sections: 'texten',
  recipients: 'mottagarna',
  recipientsHeading: 'mottagarnas rubrik',
  attachments: 'bilagorna',
  motions: 'yrkandena',
  votes: 'omröstningarna',
  reservations: 'reservationerna',
  statements: 'yttrandena och anteckningarna',
  conflictsOfInterest: 'jäven',
  notParticipating: 'vilka som inte deltar i beslutet',
  deferral: 'bordläggningen eller återremissen',
  elections: 'valen',
  earlier: 'tidigare behandling',
  urgent: 'märkningen som extra ärende',
  date: 'dagen',
  endDate: 'sista dagen',
  start: 'när sammanträdet börjar',
  end: 'när det slutade',
  place: 'platsen',
  adjournments: 'ajourneringarna',
  noticeBoard: 'anslagstavlan',
  adjustmentNote: 'texten om justeringen',
  extra: 'om sammanträdet är extra',
  record: 'om det blir protokoll eller minnesanteckningar',
  number: 'sammanträdets nummer',
};

const list = new Intl.ListFormat('sv-SE');

/** `rubriken och texten`; what we have no word for is left out. */
export function changedWords(details: Record<string, unknown>): string {
  const { changed } = details;
  const names = Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : [];
  return list.format(names.flatMap((name) => fieldWords[name] ?? []));
}
