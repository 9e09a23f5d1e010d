import { delegated, formality, information } from './demo-items.js';
import { decided, executiveMeeting, messages, proposed } from './executive-meeting.js';

/** §§ 40–59. The notice came down a day early: history keeps it as it was, with a remark. */
export const executiveMarch = executiveMeeting({
  date: '2026-03-18',
  number: '3',
  end: '15:30',
  first: 40,
  adjustedBy: '1 april',
  absent: { 'jonatan-fjallby': 'alva-tjarnlund' },
  adjusted: {
    date: '2026-03-30',
    postedOn: '2026-03-31',
    lastAppealDay: '2026-04-21',
    removedOn: '2026-04-21',
  },
  items: [
    formality(
      'Fastställande av föredragningslista',
      'Föredragningslistan fastställs med tillägg av ett ärende om vårflod.',
    ),
    proposed(
      'Årsredovisning 2025',
      '2026/00020',
      [
        'Att godkänna årsredovisningen.',
        'Att årets resultat, 17,6 miljoner kronor, läggs till det egna kapitalet.',
      ],
      'Åtta av elva mål nåddes helt eller delvis. Balanskravet är uppfyllt för tredje året i rad.',
    ),
    proposed(
      'Ombudgetering av investeringar från 2025 till 2026',
      '2026/00058',
      ['Att flytta 41,2 miljoner kronor till 2026.'],
      'Hus D och bussdepån har försenats av brist på stål.',
    ),
    decided(
      'Uppföljning av intern kontroll 2025',
      '2025/00103',
      ['Att godkänna uppföljningen.'],
      'Två brister återstår: fakturor utan beställare och nycklar som inte lämnats tillbaka.',
      ['Samtliga nämnder'],
    ),
    decided(
      'Regionens beredskap inför vårfloden',
      '2026/00077',
      ['Att ge regiondirektören rätt att hyra pumpar och tillfälliga broar för högst 900 000 kronor.'],
      'Snötäcket i fjällen är det tjockaste på elva år. SMHI varnar för snabb smältning.',
      ['Länsstyrelsen'],
      { urgent: true },
    ),
    decided(
      'Revidering av delegationsordning',
      '2026/00052',
      ['Att anta delegationsordningen att gälla från den 1 april.'],
      'Gränsen för direktupphandling följer lagens nya belopp. Beslut om tjänsteresa utom Norden flyttas till avdelningschef.',
      ['Samtliga avdelningar'],
    ),
    decided(
      'Skrivelse till regeringen om statsbidrag i december',
      '2026/00060',
      ['Att skicka skrivelsen.'],
      'Nio av tjugotvå bidrag betalades ut efter den 1 december förra året. De kan inte användas klokt på tre veckor.',
      ['Socialdepartementet', 'Samverkan Skogslanden'],
      { appeal: 'none' },
    ),
    decided(
      'Ny ambulanshelikopterplatta i Vargsjö',
      '2025/00371',
      ['Att bygga plattan för högst 3 100 000 kronor.'],
      'Nuvarande plats ligger på en fotbollsplan, som plogas av kommunen när den hinner.',
      ['Fastighetsavdelningen', 'Vargsjö kommun'],
      {
        reservations: [
          {
            by: ['elsa-karin-vide'],
            text: 'Plattan borde ligga vid vårdcentralen och inte två kilometer därifrån.',
          },
        ],
        more: [{ kind: 'reservations' }],
      },
    ),
    decided(
      'Överenskommelse med civilsamhället',
      '2025/00498',
      ['Att ingå överenskommelsen.', 'Att avsätta 75 000 kronor till ett årligt möte.'],
      'Trettiofyra föreningar har deltagit i arbetet.',
      ['Länets föreningar'],
    ),
    decided(
      'Bidrag till kvinnojourer 2026',
      '2026/00061',
      ['Att fördela 960 000 kronor enligt förslaget.'],
      'Jourerna tog emot 412 stödsökande. Varje jour får ett grundbelopp och ett belopp efter invånare.',
      ['De sökande'],
    ),
    decided(
      'Leverantör av journalsystem: tilläggsbeställning',
      '2024/00187',
      ['Att beställa modulen för läkemedelslistan.', 'Att kostnaden, 2 750 000 kronor, tas ur årets ram.'],
      'Från den 1 december ska alla vårdgivare lämna uppgifter till den nationella listan.',
      ['Hälso- och sjukvårdsnämnden'],
    ),
    decided(
      'Namn på den nya vårdcentralen i Ådran',
      '2026/00066',
      ['Att vårdcentralen heter Forsens vårdcentral.'],
      'Förslaget fick 388 av 702 röster bland invånarna.',
      ['Kommunikationsavdelningen', 'Ådrans kommun'],
      { appeal: 'none' },
    ),
    decided(
      'Försäljning av tomt vid gamla lasarettet',
      '2025/00609',
      ['Att sälja tomten för 1 850 000 kronor.'],
      'Två bud har lämnats. Köparen bygger ett vandrarhem.',
      ['Fastighetsavdelningen'],
    ),
    decided(
      'Regional bredbandskoordinator, förlängning',
      '2026/00069',
      ['Att förlänga uppdraget till den 31 december 2028.'],
      'Fyra av hundra hushåll saknar fiber. De som är kvar ligger långt från väg.',
      ['Länets kommuner'],
    ),
    decided(
      'Yttrande över samrådshandling för vindkraft på Storkölen',
      '2025/00616',
      ['Att framhålla att flygvägen för ambulanshelikopter måste vara fri.'],
      'Sjutton verk planeras. Tre av dem står i inflygningen till Vargsjö.',
      ['Länsstyrelsen'],
      { appeal: 'none' },
    ),
    decided(
      'Minnesstund för medarbetare',
      '2026/00071',
      ['Att varje år den 28 april hålla en tyst minut på regionens arbetsplatser.'],
      'Förslaget kommer från skyddsombuden.',
      ['HR-avdelningen'],
      { appeal: 'none' },
    ),
    information(
      'Regiondirektören informerar',
      'Sixten Almråd informerar om Inspektionen för vård och omsorgs besök den 4 mars och om läget i förhandlingarna med Läkarförbundet.',
    ),
    delegated('Regionstyrelsen', [
      ['2026/00055', '2026-02-24', '2.1', 'Tilldelning av avtal om tolktjänster'],
    ]),
    messages([
      'Justitieombudsmannens beslut om utlämnande av handling, dnr 4410-2025',
      'Inbjudan till invigning av biblioteket i Storliden',
    ]),
  ],
});
