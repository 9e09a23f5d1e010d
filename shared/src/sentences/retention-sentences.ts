import { agedKinds, type AgedKind } from '../vocabulary/aged-kinds.js';

interface AgedWords {
  /** what it is */
  what: string;
  /** on what ground it may be removed */
  ground: string;
}

const OF_LITTLE_MEANING = 'Av tillfällig betydelse: behövs inte när det har slutat gälla.';

/** What is removed by age, as who decides about it reads it. */
export const agedWords: Readonly<Record<AgedKind, AgedWords>> = {
  sessions: { what: 'Inloggningar som har gått ut', ground: OF_LITTLE_MEANING },
  'identity-attempts': { what: 'Försök med e-legitimation som är över', ground: OF_LITTLE_MEANING },
  challenges: { what: 'Frågor till passkeys som är över', ground: OF_LITTLE_MEANING },
  'unfinished-codes': { what: 'Engångskoder som ingen blev klar med', ground: OF_LITTLE_MEANING },
  'writing-places': { what: 'Var i en text någon har skrivit', ground: OF_LITTLE_MEANING },
  'caught-mail': {
    what: 'Mejl som stannade i programmet, för att ingen mejlserver är inställd',
    ground: 'Av tillfällig betydelse: att något skickades står kvar i utskicken.',
  },
  invitations: {
    what: 'Inbjudningar vars länk har slutat gälla',
    ground: 'Av tillfällig betydelse: att någon bjöds in och tackade ja står kvar i loggen.',
  },
  'stray-mail': {
    what: 'Mejl i brevlådan för returer som inte gällde något utskick, och som någon har sett',
    ground: 'Av tillfällig betydelse: säger inget om något som har skickats.',
  },
  letters: {
    what: 'Texten i mejl till personer, som talar om var något finns att läsa',
    ground:
      'Av tillfällig betydelse. Vem som fick mejlet och när står kvar. Kallelser och utskick rörs inte.',
  },
  'returned-mail': {
    what: 'Texten i mejl som kom i retur eller som svar på utskick',
    ground: 'Av tillfällig betydelse. Kvittensen och vad den säger står kvar vid utskicket.',
  },
  'access-notes': {
    what: 'Noteringar om vem som har läst',
    ground: 'Organisationens eget gallringsbeslut. Minst ett år sparas alltid.',
  },
};

const isAged = (kind: unknown): kind is AgedKind => agedKinds.some((one) => one === kind);

/** What an event of removal says was removed: `Inbjudningar vars länk har slutat gälla (12 st)`. Nothing of other events. */
export function removedWords({ kind, removed }: Record<string, unknown>): string[] {
  return isAged(kind) && typeof removed === 'number' ? [`${agedWords[kind].what} (${removed} st)`] : [];
}
