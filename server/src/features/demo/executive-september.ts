import { delegated, formality, information } from './demo-items.js';
import { decided, executiveMeeting, messages, proposed } from './executive-meeting.js';

const opposition = ['ivar-tallmo', 'anund-berglov', 'miriam-sandhed', 'elsa-karin-vide'];

/** Its appeal time is over. It approved the plan of the six regions, and sent two matters on to the assembly. */
export const executiveSeptember = executiveMeeting({
  date: '2026-09-23',
  number: '9',
  end: '16:10',
  first: 152,
  adjustedBy: '7 oktober',
  remote: ['jonatan-fjallby'],
  items: [
    formality('Fastställande av föredragningslista', 'Föredragningslistan fastställs.'),
    information(
      'Hälsoläget i länet',
      'Smittskyddsläkaren visar att kikhosta har ökat bland barn under ett år och att 93 procent av tvååringarna är vaccinerade mot mässling.',
    ),
    information(
      'Månadsrapport augusti',
      'Vera Ljungdal redovisar resultatet inför delårsrapporten. Intäkterna är 41 miljoner kronor bättre än budget till och med augusti.',
    ),
    decided(
      'Uppräkning av ersättning till vårdval 2027',
      '2026/00192',
      [
        'Att räkna upp ersättningen med 2,9 procent.',
        'Att den del som beror på listans hälsotal ökar från 15 till 20 procent.',
      ],
      'Vårdcentraler i glesbygd har fler äldre och fler sjuka per listad.',
      ['Hälso- och sjukvårdsnämnden', 'Vårdgivarna'],
    ),
    decided(
      'Regional handlingsplan mot våld i nära relationer',
      '2026/00119',
      ['Att anta handlingsplanen.', 'Att frågan om våld ställs vid varje besök hos barnmorska.'],
      'Fyra av tio kvinnor som sökte akut vård för våldsskador hade besökt vården inom tre månader innan.',
      ['Samtliga nämnder', 'Länets kommuner'],
    ),
    decided(
      'Avtal om drift av vandrarhem i läkarvillan',
      '2026/00195',
      ['Att arrendera ut villan i tio år.'],
      'Arrendatorn, Sture Hallbäcken, bekostar nytt kök. Huset är byggnadsminne.',
      ['Fastighetsavdelningen'],
    ),
    decided(
      'Granskning av upphandlade vikarier, svar till revisorerna',
      '2026/00130',
      ['Att lämna förvaltningens svar.', 'Att redovisa åtgärder i februari.'],
      'Var åttonde faktura saknade uppgift om pass. Ett nytt beställningssystem tas i bruk i november.',
      ['Regionens revisorer'],
      { appeal: 'none' },
    ),
    decided(
      'Öppna data om besök och väntetider',
      '2026/00198',
      ['Att publicera uppgifterna varje månad från januari 2027.'],
      'Tre redaktioner och två forskare har begärt uppgifterna sammanlagt 40 gånger.',
      ['Kommunikationsavdelningen'],
    ),
    decided(
      'Rätt till trafik med snöskoter över regionens mark',
      '2026/00201',
      ['Att upplåta leden till Fjällviks skoterklubb till den 30 april 2031.'],
      'Klubben sköter leden, skyltar och isvakt.',
      ['Fastighetsavdelningen', 'Fjällviks skoterklubb'],
    ),
    decided(
      'Fördelning av statens medel för förlossningsvård',
      '2026/00204',
      [
        'Att fördela 7 300 000 kronor så här:\n\nA. Två barnmorskor på natten, 3 900 000 kronor\nB. Utbildning, 1 200 000 kronor\nC. Rum för partner, 2 200 000 kronor',
      ],
      'Antalet födslar minskar, men andelen med behov av särskild övervakning ökar.',
      ['Hälso- och sjukvårdsnämnden'],
    ),
    decided(
      'Remiss: ny lag om kommunal hemsjukvård för barn',
      '2026/00207',
      ['Att tillstyrka förslaget.', 'Att begära att staten ersätter kostnaden.'],
      'I länet berörs omkring 35 barn.',
      ['Socialdepartementet'],
      { appeal: 'none' },
    ),
    decided(
      'Regler om gåvor',
      '2026/00210',
      [
        'Att gåvor till avdelningar ska redovisas offentligt.',
        'Att gåvor över 50 000 kronor prövas av styrelsen.',
      ],
      'Förra året tog regionen emot 84 gåvor, från ritpapper till en flygel som Alma Videgren testamenterade.',
      ['Samtliga nämnder'],
    ),
    decided(
      'Bidrag till filmfestivalen Mörkret',
      '2026/00212',
      ['Att bidra med 120 000 kronor.'],
      'Festivalen hålls i december på fyra biografer. Förra året såldes 6 100 biljetter.',
      ['Filmfestivalen Mörkret'],
      {
        notParticipating: [{ by: ['anund-berglov'] }],
      },
    ),
    decided(
      'Tjänsteköp av tolk på teckenspråk',
      '2026/00216',
      ['Att köpa tjänsten av Region Åsmark under 2027.'],
      'Länets två tolkar går i pension till nyår. Nya är under utbildning.',
      ['Hälso- och sjukvårdsnämnden', 'Samverkan Skogslanden'],
    ),
    {
      ...decided(
        'Verksamhetsplan och budget 2027 för Samverkan Skogslanden',
        '2026/00203',
        [
          'Att godkänna verksamhetsplan och budget för 2027, med sikte på 2028 och 2029.',
          'Att betala 310 000 kronor för 2027.',
        ],
        'Styrelsen för samverkan har ställt sig bakom en första version och ber de sex regionerna om godkännande senast den 6 november. Planen fastställs den 19 november. Mest märks satsningen på ett mötesspår på Skogsbanan.',
        ['Samverkan Skogslanden'],
        {
          more: [
            {
              kind: 'basis',
              body: '- Tjänsteskrivelse den 1 september 2026\n- Anteckningar från styrelsen för Samverkan Skogslanden den 27 augusti 2026, § 3\n- Protokollsutdrag från arbetsutskottet den 9 september 2026, § 137',
            },
          ],
          earlier: [
            {
              organisation: 'Samverkan Skogslanden',
              board: 'Samverkan Skogslandens styrelse',
              date: '2026-08-27',
              paragraph: '3',
            },
            { board: 'Arbetsutskottet', date: '2026-09-09', paragraph: '137/26' },
          ],
        },
      ),
      recipientsHeading: 'Protokollet ska skickas till',
      recipients: [
        { name: 'Samverkan Skogslanden', email: 'kansli@skogslanden.example' },
        { name: 'Region Kustlandet', email: 'registrator@kustlandet.example' },
        { name: 'Region Myrlanda', email: 'registrator@myrlanda.example' },
        { name: 'Region Sjöbygden', email: 'registrator@sjobygden.example' },
        { name: 'Region Åsmark', email: 'registrator@asmark.example' },
        { name: 'Region Älvbygden', email: 'registrator@alvbygden.example' },
      ],
    },
    proposed(
      'Ny indelning av vårdcentraler i länets norra del',
      '2026/00214',
      [
        'Att vårdcentralerna i Vargsjö och Storliden får gemensam ledning från den 1 april 2027.',
        'Att filialen i Tjärnby ersätts av en mobil mottagning två dagar i veckan.',
      ],
      'Förändringen frigör 6,2 miljoner kronor om året till fler fasta läkarkontakter.',
      {
        more: [{ kind: 'motions' }, { kind: 'votes' }, { kind: 'reservations' }],
        motions: [
          {
            id: 'bifall',
            by: ['saga-lidmyr'],
            kind: 'approve',
            text: 'Bifall till förslaget.',
            result: 'carried',
          },
          {
            id: 'avslag',
            by: ['miriam-sandhed'],
            supportedBy: ['ivar-tallmo'],
            kind: 'reject',
            text: 'Avslag på punkt 2.',
            points: [2],
            result: 'lost',
          },
          {
            id: 'uppskov',
            by: ['elsa-karin-vide'],
            kind: 'table',
            text: 'Att ärendet bordläggs till nästa sammanträde.',
            withdrawn: true,
          },
        ],
        votes: [
          {
            method: 'open',
            point: 2,
            yesMeans: 'bifall',
            noMeans: 'avslag',
            yesMotion: 'bifall',
            noMotion: 'avslag',
            yes: 5,
            no: 4,
          },
        ],
        reservations: [
          {
            by: opposition,
            point: 2,
            text: 'Fyra mil till närmaste mottagning är för långt för den som inte har bil.',
          },
        ],
      },
    ),
    proposed(
      'Patientavgifter 2027',
      '2026/00296',
      [
        'Att avgiften för besök på vårdcentral är oförändrad.',
        'Att avgiften för uteblivet besök höjs till 400 kronor.',
        'Att den som är under 20 år inte betalar någon avgift för öppenvård.',
      ],
      'Varje uteblivet besök är en tid som någon annan hade kunnat få.',
      {
        notParticipating: [{ by: ['ivar-tallmo', 'anund-berglov'], point: 2 }],
      },
    ),
    decided(
      'Inköp av sjukvårdstält',
      '2026/00219',
      ['Att köpa två tält för 780 000 kronor.'],
      'Tälten rymmer 24 personer var och kan värmas vid 30 minusgrader.',
      ['Hälso- och sjukvårdsnämnden'],
    ),
    decided(
      'Ändrad öppettid för regionens växel',
      '2026/00221',
      ['Att växeln är öppen vardagar mellan klockan 7 och 18.'],
      'Övrig tid svarar en talsvarstjänst. Akuta nummer påverkas inte.',
      ['Kommunikationsavdelningen'],
    ),
    decided(
      'Sammanträdesdagar för regionstyrelsen 2027',
      '2026/00223',
      [
        'Att sammanträda den 20 januari, 17 februari, 17 mars, 21 april, 19 maj, 9 juni, 25 augusti, 22 september, 13 oktober, 10 november och 15 december 2027.',
      ],
      'Dagarna är valda så att protokollen är justerade före regionfullmäktiges sammanträden.',
      ['Samtliga nämnder'],
      { appeal: 'none' },
    ),
    information(
      'Regiondirektören informerar',
      'Sixten Almråd informerar om att journalsystemets nya läkemedelsmodul har prövats på två avdelningar utan avbrott.',
    ),
    information(
      'Rapport från besöket vid de mobila mottagningarna',
      'Ylva Brännmark och Miriam Sandhed berättar vad de hörde: personalen trivs, men bussen är kall.',
    ),
    information(
      'Tillsyn av skyddet för personuppgifter',
      'Dataskyddsombudet redovisar 23 incidenter under året, varav två har anmälts.',
    ),
    delegated('Regionstyrelsen', [
      ['2026/00190', '2026-09-02', '2.1', 'Tilldelning av avtal om taxiresor'],
      ['2026/00206', '2026-09-14', '4.2', 'Yttrande om bygglov intill helikopterplattan'],
    ]),
    messages([
      'Länsstyrelsens riskbild för länet 2026',
      'Brev från elever i årskurs 5 i Vargsjö om ljudet i matsalen',
    ]),
  ],
});
