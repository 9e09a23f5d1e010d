const fixed = (title: string, detail: string) => ({ title, detail: () => detail });

/** What a person reads when something of the call to a meeting is refused. */
export const conveningFaultSentences = {
  'meeting-cancelled': fixed(
    'Sammanträdet är inställt',
    'Det kan inte hållas, och ingen kan kallas till det. Lägg upp ett nytt sammanträde.',
  ),
  'meeting-begun': fixed(
    'Det är för sent',
    'Sammanträdet har börjat, eller så har dagen passerat. Kallelsen kan inte ändras längre.',
  ),
  'item-called': fixed(
    'Punkten står i kallelsen',
    'Kallelsen har skickats. Låt punkten utgå i stället för att ta bort den.',
  ),
  'item-withdrawn': fixed('Punkten utgår', 'Ångra det på dagordningen först, om den ska tas upp.'),
  'already-called': fixed(
    'Redan kallad',
    'En ersättare är redan kallad för den platsen, eller så är ersättaren kallad för någon annan. Ta tillbaka den kallelsen först.',
  ),
  'answer-link-void': fixed(
    'Länken gäller inte',
    'Den är för gammal eller felskriven. Kopiera hela länken ur det senaste mejlet, eller ring sekreteraren.',
  ),
  'answering-over': fixed(
    'Det är för sent att svara här',
    'Sammanträdet har börjat. Ring sekreteraren om du inte kan vara med.',
  ),
};
