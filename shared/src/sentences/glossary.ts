/** Words that one who is new meets, in our own words. In the order of the alphabet. */
export const glossary: readonly { word: string; meaning: string }[] = [
  {
    word: 'Acklamation',
    meaning:
      'Beslut genom rop: ordföranden frågar, de närvarande svarar ja, och ordföranden hör vilket förslag som har flest bakom sig.',
  },
  { word: 'Ajournering', meaning: 'En paus i sammanträdet. Den antecknas med klockslag.' },
  {
    word: 'Anslag',
    meaning:
      'Beskedet på den digitala anslagstavlan om att protokollet är justerat. Från den dagen räknas tiden för överklagande.',
  },
  {
    word: 'Beslutspunkt',
    meaning: 'En av flera delar av ett beslut. Yrkanden, jäv och omröstningar kan gälla en enda punkt.',
  },
  { word: 'Bifall', meaning: 'Ja till ett förslag. Att yrka bifall är att be om att det antas.' },
  {
    word: 'Bordläggning',
    meaning: 'Ärendet skjuts upp till ett senare sammanträde utan att något nytt tas fram.',
  },
  { word: 'Diarienummer', meaning: 'Ärendets nummer i diariet. Det följer ärendet genom alla organ.' },
  {
    word: 'Ersättare',
    meaning:
      'Den som träder in när en ledamot är borta. Tjänstgör ersättaren har den samma rätt som en ledamot.',
  },
  { word: 'Expediera', meaning: 'Skicka beslutet till dem som behöver det, med ett protokollsutdrag.' },
  {
    word: 'Föredragningslista',
    meaning: 'Listan över vad sammanträdet ska ta upp, i ordning. Kallas också dagordning.',
  },
  { word: 'Inkallelseordning', meaning: 'Ordningen som ersättarna träder in i.' },
  {
    word: 'Justera',
    meaning:
      'Intyga med sin underskrift att protokollet visar vad som beslutades. Texten får inte ändras i sak då.',
  },
  { word: 'Justerare', meaning: 'Den som är utsedd att justera protokollet tillsammans med ordföranden.' },
  {
    word: 'Jäv',
    meaning: 'Att ha ett eget intresse i ärendet, eller något annat som gör att man inte kan delta.',
  },
  { word: 'Kallelse', meaning: 'Beskedet till ledamöter och ersättare om när, var och om vad man möts.' },
  { word: 'Kungörelse', meaning: 'Beskedet till allmänheten om att fullmäktige ska sammanträda.' },
  { word: 'Laga kraft', meaning: 'Att ett beslut inte längre kan överklagas och gäller.' },
  {
    word: 'Laglighetsprövning',
    meaning:
      'Det sätt som medlemmar i kommunen eller regionen överklagar på: domstolen prövar om beslutet är lagligt, inte om det är bra.',
  },
  {
    word: 'Ledamot',
    meaning: 'Den som är vald till en plats i organet och får yrka, rösta och reservera sig.',
  },
  {
    word: 'Omedelbar justering',
    meaning: 'En paragraf justeras redan vid sammanträdet, när beslutet brådskar.',
  },
  { word: 'Paragraf', meaning: 'Ett ärende i protokollet, med eget nummer: § 9.' },
  { word: 'Proposition', meaning: 'Ordförandens fråga till de närvarande om ett förslag ska antas.' },
  {
    word: 'Protokollsanteckning',
    meaning: 'En kort egen text i protokollet, om ordföranden låter den komma med.',
  },
  {
    word: 'Protokollsutdrag',
    meaning: 'En eller flera paragrafer ur protokollet, bestyrkta, till dem som ska ha beslutet.',
  },
  {
    word: 'Quorum',
    meaning: 'Att tillräckligt många är där för att kunna besluta: fler än hälften av ledamöterna.',
  },
  {
    word: 'Reservation',
    meaning: 'En ledamots besked att den inte står bakom beslutet. Den anmäls innan sammanträdet är slut.',
  },
  {
    word: 'Rättelse',
    meaning: 'Ett eget dokument som visar vad som blev fel i ett justerat protokoll och vad det skulle stå.',
  },
  {
    word: 'Sluten omröstning',
    meaning: 'Omröstning med valsedlar. Bara i val och anställningar, och utan namn i protokollet.',
  },
  {
    word: 'Särskilt yttrande',
    meaning: 'En egen text om beslutet från den som ändå står bakom det, eller inte fick delta.',
  },
  { word: 'Tjänstgöra', meaning: 'Sitta på en plats och delta i besluten, som ledamot eller ersättare.' },
  { word: 'Utslagsröst', meaning: 'Att ordförandens röst avgör när det är lika.' },
  { word: 'Votering', meaning: 'Omröstning. Voteringspropositionen säger vad ja och nej betyder.' },
  { word: 'Yrkande', meaning: 'Ett förslag till beslut som någon lägger vid sammanträdet.' },
  { word: 'Återremiss', meaning: 'Ärendet skickas tillbaka för att utredas mer, med en motivering.' },
];
