import { fixed, type FaultSentence } from './fault-sentence.js';

/** Why somebody does not come in, or must show again who she is. */
export const signInFaults = {
  'not-signed-in': fixed('Du är inte inloggad', 'Logga in och försök igen.'),
  'wrong-credentials': fixed('Det gick inte att logga in', 'E-postadressen eller lösenordet stämmer inte.'),
  'wrong-password': fixed('Lösenordet stämmer inte', 'Skriv ditt lösenord igen. Inget har skrivits under.'),
  'code-needed': fixed('Engångskoden behövs', 'Skriv koden som appen visar, eller en av dina reservkoder.'),
  'wrong-code': fixed(
    'Koden stämmer inte',
    'Vänta på nästa kod i appen och skriv den. Varje kod gäller en gång.',
  ),
  'too-many-attempts': fixed('För många försök', 'Vänta en stund, högst en timme, och försök igen.'),
  'method-off': {
    title: 'Det sättet är avstängt',
    detail: ({ act, method, instead, help }) =>
      `Organisationen har stängt av att ${act ?? 'skriva under'} ${method ?? 'så'}. ${instead ?? 'Gör det på ett annat sätt'}. ${help ?? ''}`.trim(),
  },
  'beyond-token': fixed(
    'Åtkomstnyckeln räcker inte',
    'Nyckeln är inte skapad för det här, eller så kan bara en person göra det. Skapa en nyckel som gäller för det under Mitt konto.',
  ),
  'too-many-tokens': fixed(
    'Du har för många åtkomstnycklar',
    'Du har femtio som gäller. Återkalla dem som inte används, och försök igen.',
  ),
  'proof-needed': fixed(
    'Visa att det är du',
    'Det var mer än tio minuter sedan du visade vem du är. Visa det igen, och gör sedan om det du ville göra.',
  ),
} satisfies Record<string, FaultSentence>;
