import { longDate } from './dates.js';

/** Words of certificates of what has happened to what was adjusted. */
export const certificateWords = {
  made: 'Beviset är gjort av',
  noticeShows: 'Vad som visar att anslaget har suttit uppe',
  legalForceShows: 'Vad som visar att beslutet har vunnit laga kraft',
  paragraph: 'Paragraf',
  title: 'Ärende',
  legalForce: 'Laga kraft enligt besked den',
  court: 'Besked från',
  answeredBy: 'Den som svarade',
  courtCase: 'Målnummer',
  notedBy: 'Antecknat av',
};

/** What is told in a lagakraftbevis: that a person asked the court, for no date says it (KL 13:14). */
export const legalForceEvidence = {
  asked: (court: string, day: string) =>
    `${court} har den ${longDate(day)} lämnat besked om att beslutet inte är överklagat, eller att överklagandet är slutligt avgjort utan att beslutet har upphävts.`,
  notice: (board: string, posted: string, removed: string | null) =>
    `Justeringen var anslagen på ${board} från den ${longDate(posted)}${removed === null ? ' och sitter fortfarande uppe' : ` till den ${longDate(removed)}`}.`,
};
