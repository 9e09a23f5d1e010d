import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import { assemblyMembers, idsOfParties } from './assembly-people.js';
import { matter } from './demo-items.js';

const board = 'Regionfullmäktige';

/** A third of those present asks for more preparation, and gets it against the majority's will (KL 5:50). */
export const healthCentres: ItemInFile = matter(board, {
  title: 'Ny indelning av vårdcentraler i länets norra del',
  caseNumber: '2026/00214',
  outcome: 'referred-back',
  appeal: 'none',
  decide: ['Ärendet återremitteras till regionstyrelsen genom en minoritetsåterremiss.'],
  why: 'Regionstyrelsen föreslår att vårdcentralerna i Vargsjö och Storliden får gemensam ledning från den 1 april 2027 och att filialen i Tjärnby ersätts av en mobil mottagning två dagar i veckan. Förslaget beräknas frigöra 6,2 miljoner kronor om året, som används till fler fasta läkarkontakter.',
  more: [
    { kind: 'motions' },
    {
      kind: 'procedure',
      body: 'Ordföranden ställer först proposition på om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag. Omröstning begärs. Regionfullmäktige godkänner att den som vill att ärendet avgörs i dag röstar ja och att den som vill återremittera det röstar nej.\n\nMer än en tredjedel av de närvarande begär återremiss. Ärendet återremitteras därför.',
    },
    { kind: 'votes' },
    {
      kind: 'earlier-handling',
      body: 'Regionstyrelsen behandlade ärendet den 23 september 2026. M, KD och L reserverade sig.',
    },
  ],
  motions: [
    {
      id: 'bifall',
      by: ['saga-lidmyr'],
      supportedBy: ['kjell-rismarker', 'pernilla-agrund'],
      kind: 'approve',
      text: 'Bifall till regionstyrelsens förslag.',
      result: 'lapsed',
    },
    {
      id: 'aterremiss',
      by: ['miriam-sandhed'],
      supportedBy: ['ivar-tallmo', 'ingela-holmsveden'],
      kind: 'refer-back',
      text: 'Att ärendet återremitteras för att restiderna för den som saknar bil ska redovisas by för by.',
      result: 'carried',
    },
  ],
  votes: [
    {
      method: 'open',
      yesMeans: 'ärendet avgörs i dag',
      noMeans: 'återremiss',
      noMotion: 'aterremiss',
      threshold: 'third-of-present',
      yes: 24,
      no: 14,
      abstain: 2,
      absent: 1,
    },
  ],
  deferral: {
    to: 'regionstyrelsen',
    reason:
      'Restiderna för den som saknar bil ska redovisas by för by, och kommunerna ska ha fått yttra sig.',
    minority: true,
    requestedBy: [...idsOfParties('M', 'KD', 'L').filter((id) => id !== 'per-olof-stavas'), 'lisbet-hornmyr'],
  },
  to: ['Regionstyrelsen', 'Hälso- och sjukvårdsnämnden'],
  earlier: [{ board: 'Regionstyrelsen', date: '2026-09-23', paragraph: '168/26' }],
});

/** Who votes no on the second point though his party votes yes. */
const ownMind = 'stig-arne-kallback';

function feeBallot(id: string, party = ''): 'yes' | 'no' | 'abstain' | 'absent' {
  if (id === 'samira-haidarnia') {
    return 'absent';
  }
  if (party === 'IV') {
    return 'abstain';
  }
  return ['M', 'KD', 'L'].includes(party) || id === ownMind ? 'no' : 'yes';
}

const substitutesAtVote: Record<string, string> = {
  'hjordis-backmon': 'anna-greta-lomsjo',
  'per-olof-stavas': 'lisbet-hornmyr',
};

/** A roll-call on one point of three: how each of forty-one voted. */
export const patientFees: ItemInFile = matter(board, {
  title: 'Patientavgifter 2027',
  caseNumber: '2026/00296',
  decide: [
    'Att avgiften för besök på vårdcentral är oförändrad, 220 kronor.',
    'Att avgiften för uteblivet besök höjs från 220 till 400 kronor från den 1 januari 2027.',
    'Att den som är under 20 år inte betalar någon avgift för öppenvård.',
  ],
  why: 'Förra året uteblev patienten utan att ha lämnat återbud vid 11 400 besök. Varje uteblivet besök är en tid som någon annan hade kunnat få. Avgiften har inte ändrats sedan 2019.',
  more: [
    { kind: 'motions' },
    {
      kind: 'procedure',
      body: 'Ordföranden ställer proposition på punkt 1 och 3 och finner att regionfullmäktige bifaller dem.\n\nDärefter ställer ordföranden proposition på punkt 2 och finner att den bifalls. Omröstning begärs och genomförs med upprop. Den som bifaller regionstyrelsens förslag röstar ja, den som bifaller Ivar Tallmos yrkande röstar nej.',
    },
    { kind: 'votes' },
    { kind: 'reservations' },
    {
      kind: 'financial',
      body: '| Avgift | Intäkt 2026, tkr | Beräknad intäkt 2027, tkr |\n|---|---:|---:|\n| Besök på vårdcentral | 61 300 | 61 900 |\n| Uteblivet besök | 2 100 | 2 900 |\n| **Summa** | **63 400** | **64 800** |',
    },
  ],
  motions: [
    {
      id: 'styrelsens-forslag',
      source: 'Regionstyrelsen',
      kind: 'approve',
      text: 'Bifall till förslaget i dess helhet.',
      result: 'carried',
    },
    {
      id: 'oforandrad',
      by: ['ivar-tallmo'],
      supportedBy: ['josef-enhammar', 'dan-rokaker'],
      kind: 'amend',
      points: [2],
      text: 'Att avgiften för uteblivet besök är oförändrad och att påminnelse i stället skickas dagen före besöket.',
      result: 'lost',
    },
  ],
  votes: [
    {
      method: 'open',
      point: 2,
      yesMeans: 'bifall till regionstyrelsens förslag',
      noMeans: 'bifall till Ivar Tallmos yrkande',
      yesMotion: 'styrelsens-forslag',
      noMotion: 'oforandrad',
      yes: 23,
      no: 15,
      abstain: 2,
      absent: 1,
      attachment: 2,
      ballots: assemblyMembers.map(({ id, party }) => ({
        person: substitutesAtVote[id] ?? id,
        vote: feeBallot(id, party),
      })),
    },
  ],
  reservations: [
    {
      by: ['ivar-tallmo', 'anund-berglov', 'disa-norrhed'],
      point: 2,
      text: 'En högre avgift drabbar den som har svårast att hålla reda på sina tider. En påminnelse kostar regionen 40 öre.',
    },
    { by: ['miriam-sandhed', 'josef-enhammar'], point: 2 },
  ],
  to: ['Hälso- och sjukvårdsnämnden', 'Ekonomiavdelningen', 'Kommunikationsavdelningen'],
  earlier: [{ board: 'Regionstyrelsen', date: '2026-09-23', paragraph: '169/26' }],
});

/** Three proposals: two of them meet first, and the one that is left meets the main proposal. */
export const youthTravel: ItemInFile = matter(board, {
  title: 'Motion om avgiftsfria bussresor för unga under sommarlovet',
  caseNumber: '2025/00511',
  outcome: 'answered',
  decide: [
    'Att motionen är besvarad med att kollektivtrafiknämnden prövar frågan i trafikförsörjningsprogrammet.',
  ],
  why: 'Roland Tjäderstig (IV) och Yvonne Ottermo (IV) föreslår i en motion att den som är under 20 år ska resa utan avgift på länets bussar från skolavslutningen till skolstarten. Kollektivtrafiknämnden beräknar kostnaden till 3,8 miljoner kronor per sommar.',
  more: [
    { kind: 'motions' },
    {
      kind: 'procedure',
      body: 'Ordföranden finner att det finns tre förslag: regionstyrelsens, Roland Tjäderstigs och Elsa-Karin Vides. Regionfullmäktige godkänner att regionstyrelsens förslag är huvudförslag.\n\nOrdföranden ställer de två andra förslagen mot varandra och finner att Elsa-Karin Vides förslag är motförslag. Omröstning begärs. Ja för Elsa-Karin Vides förslag, nej för Roland Tjäderstigs.\n\nI huvudomröstningen röstar den ja som bifaller regionstyrelsens förslag, och den nej som bifaller Elsa-Karin Vides.',
    },
    { kind: 'votes' },
    { kind: 'reservations' },
  ],
  motions: [
    {
      id: 'huvud',
      source: 'Regionstyrelsen',
      text: 'Att motionen anses besvarad.',
      rank: 1,
      result: 'carried',
    },
    {
      id: 'motionen',
      by: ['roland-tjaderstig'],
      supportedBy: ['yvonne-ottermo'],
      kind: 'approve',
      text: 'Bifall till motionen.',
      rank: 2,
      result: 'lost',
    },
    {
      id: 'halva-priset',
      by: ['elsa-karin-vide'],
      kind: 'amend',
      text: 'Att priset halveras för den som är under 20 år, på försök sommaren 2027.',
      rank: 3,
      result: 'lost',
    },
  ],
  votes: [
    {
      method: 'open',
      order: 'counter',
      yesMeans: 'Elsa-Karin Vides förslag är motförslag',
      noMeans: 'Roland Tjäderstigs förslag är motförslag',
      yesMotion: 'halva-priset',
      noMotion: 'motionen',
      yes: 18,
      no: 6,
      abstain: 15,
      absent: 2,
    },
    {
      method: 'open',
      yesMeans: 'bifall till regionstyrelsens förslag',
      noMeans: 'bifall till Elsa-Karin Vides förslag',
      yesMotion: 'huvud',
      noMotion: 'halva-priset',
      yes: 22,
      no: 16,
      abstain: 1,
      absent: 2,
    },
  ],
  reservations: [
    {
      by: ['roland-tjaderstig', 'yvonne-ottermo'],
      text: 'En motion som besvaras med att någon annan ska pröva frågan är en motion som avslås långsamt.',
    },
  ],
  to: ['Motionärerna', 'Kollektivtrafiknämnden'],
});
