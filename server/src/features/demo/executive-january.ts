import { delegated, formality, information } from './demo-items.js';
import { decided, executiveMeeting, messages, proposed } from './executive-meeting.js';

/** §§ 1–19: the year begins. */
export const executiveJanuary = executiveMeeting({
  date: '2026-01-21',
  number: '1',
  end: '14:10',
  first: 1,
  adjustedBy: '4 februari',
  absent: { 'miriam-sandhed': undefined },
  remote: ['elsa-karin-vide'],
  adjusted: {
    date: '2026-02-02',
    postedOn: '2026-02-03',
    lastAppealDay: '2026-02-24',
    removedOn: '2026-02-25',
  },
  items: [
    formality(
      'Fastställande av föredragningslista',
      'Föredragningslistan fastställs. Ärendet om parkering vid sjukhuset utgår.',
    ),
    decided(
      'Internkontrollplan 2026',
      '2025/00590',
      ['Att fastställa planen.', 'Att kontrollen av behörigheter i journalsystemet redovisas redan i maj.'],
      'Planen har tolv kontroller. Tre är nya: behörigheter, direktupphandling och jäv i rekrytering.',
      ['Samtliga nämnder'],
    ),
    decided(
      'Attestförteckning för regionstyrelsens verksamheter',
      '2025/00601',
      ['Att fastställa förteckningen.'],
      'Förteckningen anger vem som får godkänna en utgift och vem som ersätter honom eller henne.',
      ['Ekonomiavdelningen'],
    ),
    decided(
      'Firmatecknare för Region Norrskog',
      '2026/00004',
      [
        'Att Sixten Almråd och Vera Ljungdal två i förening tecknar regionens firma.',
        'Att Ronja Svartvik ersätter den som är förhindrad.',
      ],
      'Beslutet ersätter det som gällt sedan den 1 juli 2024.',
      ['Ekonomiavdelningen'],
      { appeal: 'none' },
    ),
    proposed(
      'Ny taxa för allmänna handlingar',
      '2025/00577',
      [
        'Att de första nio sidorna är utan avgift.',
        'Att den tionde sidan kostar 50 kronor och varje sida därutöver 2 kronor.',
      ],
      'Taxan är från 1998. Antalet beställningar på papper har sjunkit till ett fyrtiotal om året.',
    ),
    decided(
      'Handlingsplan mot oskäliga löneskillnader',
      '2025/00566',
      ['Att anta planen.', 'Att HR-direktören rapporterar i oktober.'],
      'Lönekartläggningen visar skillnader som inte kan förklaras i fyra yrken, sammanlagt 137 medarbetare.',
      ['HR-avdelningen'],
      {
        statements: [
          {
            kind: 'note',
            by: ['ylva-brannmark'],
            text: 'Pengar till rättelserna borde ha avsatts redan i budgeten.',
          },
        ],
      },
    ),
    decided(
      'Bidrag till Norrskogs kammarorkester',
      '2026/00009',
      ['Att bevilja 1 240 000 kronor för 2026.'],
      'Orkestern gav 46 konserter i tio orter och spelade för 2 800 skolbarn.',
      ['Norrskogs kammarorkester'],
    ),
    decided(
      'Avtal om ambulansflyg med Region Myrlanda',
      '2025/00533',
      ['Att godkänna avtalet.'],
      'Regionerna delar beredskapen varannan vecka. Kostnaden sjunker med en femtedel.',
      ['Hälso- och sjukvårdsnämnden'],
    ),
    decided(
      'Remiss: föräldrars ansvar för barns tandvårdsbesök',
      '2025/00598',
      ['Att avstyrka förslaget om avgift vid uteblivet besök.'],
      'En avgift riskerar att drabba de barn som har störst behov. Folktandvården prövar påminnelse via sms.',
      ['Socialdepartementet'],
      { appeal: 'none' },
    ),
    decided(
      'Detaljplan för kvarteret Vallmon, yttrande',
      '2026/00013',
      ['Att inte ha något att erinra mot planen.'],
      'Planen ger plats för 80 bostäder intill vårdcentralen. Infarten för ambulans är säkrad.',
      ['Norrskogs kommun'],
      { appeal: 'none' },
    ),
    decided(
      'Köp av fastigheten Lönnen 7',
      '2025/00544',
      [
        'Att köpa fastigheten för 6 400 000 kronor.',
        'Att köpet förutsätter att marken är fri från oljerester.',
      ],
      'Fastigheten gränsar till sjukhuset och behövs för tillfart medan hus D byggs om.',
      ['Fastighetsavdelningen', 'Ekonomiavdelningen'],
    ),
    decided(
      'Utveckling av bygdekino i sex byar',
      '2026/00018',
      [
        'Att avsätta 180 000 kronor.',
        'Att villkora stödet med att varje by visar minst åtta filmer för barn.',
      ],
      'Föreningarna sköter maskiner och lokaler ideellt. Pengarna går till licenser.',
      ['Länets bygdegårdar'],
    ),
    decided(
      'Gallring av enkäter till och med 2015',
      '2025/00571',
      ['Att 64 000 besvarade enkäter får förstöras.'],
      'Resultaten är sammanställda och bevaras. Regionarkivet tillstyrker.',
      ['Regionarkivet'],
    ),
    decided(
      'Arbetsmiljö vid ambulansstationen i Ådran',
      '2026/00021',
      ['Att anvisa 310 000 kronor till ny tvätthall och avgasutsug.'],
      'Arbetsmiljöverket har förelagt regionen att åtgärda luften i garaget senast den 30 april.',
      ['Fastighetsavdelningen'],
    ),
    information(
      'Regiondirektören informerar',
      'Sixten Almråd informerar om\n\n- influensans topp, som väntas i vecka 6\n- hur 1177 svarade när telefonväxeln stod stilla den 8 januari',
    ),
    information(
      'Månadsrapport december',
      'Vera Ljungdal redovisar ett preliminärt resultat för 2025 om plus 18 miljoner kronor.',
    ),
    delegated('Regionstyrelsen', [
      ['2025/00588', '2025-12-15', '2.1', 'Tilldelning av avtal om städning, Storliden'],
      ['2026/00002', '2026-01-07', '4.2', 'Yttrande om alkoholtillstånd, Norrskogs teater'],
    ]),
    messages([
      'Förvaltningsrättens dom om valfrihet i hemsjukvård, mål 3117-25',
      'Skrivelse från Ådrans byalag om väg 362',
    ]),
  ],
});
