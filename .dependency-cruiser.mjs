// Who may import whom. `npm run rooms` reads these rules, and so does `npm test`.

/**
 * The server's features in the order of a protocol's life: a room may look only at rooms to its left.
 * A new feature is one word here.
 */
const ROW = [
  'audit',
  'files',
  'printing',
  'file-texts',
  'search-terms',
  'register',
  'people-import',
  'addresses',
  'accounts',
  'access-tokens',
  'letters',
  'passkeys',
  'e-identity',
  'meetings',
  'live',
  'invitations',
  'assembly-matters',
  'agenda',
  'meeting-plans',
  'sitting',
  'deciding',
  'attachments',
  'record',
  'following',
  'protocols',
  'memoranda',
  'review',
  'versions',
  'briefs',
  'cases',
  'case-plans',
  'assignments',
  'elections',
  'adjustment',
  'sealing',
  'dispatches',
  'receipts',
  'convening',
  'own-calendar',
  'diary',
  'publications',
  'presentations',
  'delegated-decisions',
  'notices',
  'appeals',
  'open-pages',
  'open-data',
  'subscriptions',
  'corrections',
  'later-news',
  'joint-decisions',
  'verification',
  'receiving',
  'case-ways',
  'meeting-file',
  'archive',
  'meeting-view',
  'attendance-report',
  'search',
  'my-work',
  'log',
  'personal-data',
  'retention',
  'operation',
  'demo',
];

const TEST = '\\.test\\.tsx?$';
const OURS = '^(shared|server|client|migrations)/';

const never = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: TEST, ...from },
  to,
});

const row = ROW.slice(0, -1).map((room, place) =>
  never(
    `${room}-looks-only-left`,
    'A feature may import only features earlier in the row; what a later one knows is handed down as an argument.',
    { path: `^server/src/features/${room}/` },
    { path: `^server/src/features/(${ROW.slice(place + 1).join('|')})/` },
  ),
);

const insideFeatures = [
  never(
    'every-feature-stands-in-the-row',
    'Give the new feature its place in ROW, by when in the life of a protocol it comes.',
    { path: `^server/src/features/(?!(${ROW.join('|')})/)` },
    {},
  ),
  never(
    'entities-know-only-entities',
    'entity ← store ← service ← routes',
    { path: '^server/src/features/.*\\.entity\\.ts$' },
    { path: '^server/src/features/.*\\.(store|service|routes|worker)\\.ts$' },
  ),
  never(
    'stores-know-no-services',
    'entity ← store ← service ← routes',
    { path: '^server/src/features/.*\\.store\\.ts$' },
    { path: '^server/src/features/.*\\.(service|routes|worker)\\.ts$' },
  ),
  never(
    'nobody-but-app-knows-routes',
    'A route is the outermost thing; what two routes share is a service.',
    { path: '^server/src/', pathNot: `^server/src/app/|${TEST}` },
    { path: '\\.routes\\.ts$' },
  ),
  never(
    'features-do-not-mount-themselves',
    'Features never import the assembly or Express itself.',
    { path: '^server/src/features/' },
    { path: '^server/src/(app|main)' },
  ),
];

const serverFloors = [
  never(
    'pictures-load-no-tables',
    '`npm run screens` reads these with a compiler that knows no decorators: what they reach may hold no entity.',
    { path: '^e2e/(pages/route-examples|readers|faults-of-page|browser)\\.ts$' },
    { path: '\\.entity\\.ts$', reachable: true },
  ),
  never(
    'platform-is-the-ground',
    'The platform knows no feature, no door and no document.',
    { path: '^server/src/platform/' },
    { path: '^server/src/(features|http|documents|signatures|policies|emails|web-pages|app)/' },
  ),
  never(
    'pure-rooms-stay-pure',
    'Policies, documents, signatures, mails and open pages are made from what they are given: no database, no web, no features.',
    { path: '^server/src/(policies|documents|signatures|emails|web-pages)/' },
    { path: '^server/src/(features|http|platform|app)/|node_modules/(typeorm|express|pg)/' },
  ),
  never(
    'pure-rooms-stay-apart',
    'Policies, documents, signatures, mails and open pages do not import each other.',
    { path: '^server/src/(policies|documents|signatures|emails|web-pages)/' },
    { path: '^server/src/(policies|documents|signatures|emails|web-pages)/', pathNot: '^server/src/$1/' },
  ),
  never(
    'http-knows-no-feature',
    'The web floor is handed what it needs of features.',
    { path: '^server/src/http/' },
    { path: '^server/src/(features|app|documents|signatures|emails|web-pages)/' },
  ),
  never(
    'the-program-knows-no-tests',
    'Only tests import test code.',
    { path: `${OURS}.*src/` },
    { path: `^(server/test|e2e|bench)/|${TEST}` },
  ),
];

const sharedFloors = [
  never(
    'vocabulary-imports-nothing',
    'Words only.',
    { path: '^shared/src/vocabulary/' },
    { pathNot: '^shared/src/vocabulary/' },
  ),
  never(
    'rules-are-pure',
    'The law knows words, other rules and the shape of what it judges; never how it is parsed or sent.',
    { path: '^shared/src/rules/' },
    { path: 'node_modules/zod/|^node:', pathNot: '^shared/src/' },
  ),
  never(
    'contracts-know-no-rules',
    'A contract is a shape.',
    { path: '^shared/src/contracts/' },
    { path: '^shared/src/(rules|sentences)/' },
  ),
  never(
    'shared-is-the-ground',
    'Both sides stand on it.',
    { path: '^shared/' },
    { path: '^(server|client|migrations)/' },
  ),
  never('server-and-client-never-touch', 'They meet in shared.', { path: '^server/' }, { path: '^client/' }),
  never(
    'client-and-server-never-touch',
    'They meet in shared.',
    { path: '^client/' },
    { path: '^(server|migrations)/' },
  ),
  never(
    'migrations-stand-apart',
    'An old migration must go on working when our code changes.',
    { path: '^migrations/' },
    { path: '^(server|client|shared)/' },
  ),
];

const clientFloors = [
  never(
    'lib-is-the-ground',
    'lib imports only shared.',
    { path: '^client/src/lib/' },
    { path: '^client/src/(ui|features|pages|app)/' },
  ),
  never(
    'ui-knows-no-feature',
    'ui imports lib and shared.',
    { path: '^client/src/ui/' },
    { path: '^client/src/(features|pages|app)/' },
  ),
  never(
    'client-features-stay-apart',
    'A page puts features together; they do not know each other.',
    { path: '^client/src/features/([^/]+)/' },
    { path: '^client/src/(features|pages|app)/', pathNot: '^client/src/features/$1/' },
  ),
  never(
    'pages-call-through-features',
    'A page asks a feature, not the server.',
    { path: '^client/src/pages/' },
    { path: '^client/src/(lib/call\\.|app/)' },
  ),
];

const everywhere = [
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'everything-is-found',
    severity: 'error',
    from: {},
    // mdast has no code at all, only types (@types/mdast), which the compiler checks.
    to: { couldNotResolve: true, pathNot: '^mdast$' },
  },
  never(
    'no-barrels',
    'Import the file that has the idea.',
    { path: OURS },
    { path: `${OURS}.*/index\\.tsx?$` },
  ),
];

export default {
  forbidden: [...everywhere, ...row, ...insideFeatures, ...serverFloors, ...sharedFloors, ...clientFloors],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Types count too: a circle of types is a circle for whoever reads the code.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@klubbat/source', 'import', 'types', 'node', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json', '.css'],
    },
  },
};
