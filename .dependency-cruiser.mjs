/** Which way imports run. Each rule says why; the check runs inside `npm test`. */
const rules = [
  {
    name: 'no-circles',
    comment: 'What needs each other belongs together; what does not must be readable alone.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'kernel-stands-alone',
    comment: 'The kernel is under everything.',
    from: { path: '^shared/src/kernel', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/kernel' },
  },
  {
    name: 'domain-is-pure',
    comment: 'The rules of a conference depend on nothing but the kernel: no package, no Node, no wire, no view.',
    from: { path: '^shared/src/domain', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain)' },
  },
  {
    name: 'organisation-is-pure',
    comment:
      'The rules of an organisation know no conference: it names conferences by id, and both have logs of their own.',
    from: { path: '^shared/src/organisation', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|organisation)' },
  },
  {
    name: 'views-know-the-domain-only',
    comment: 'A view is a pure function of the state; it knows neither wire nor server.',
    from: { path: '^shared/src/views', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain|views)' },
  },
  {
    name: 'lists-are-pure',
    comment:
      'Reading a list is a pure function of its cells and of the sites that a conference has; `npm run import` and tests share it.',
    from: { path: '^shared/src/lists', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain|lists)' },
  },
  {
    name: 'letters-are-pure',
    comment: 'The server sends what the organiser saw in the preview: both write letters by the same functions.',
    from: { path: '^shared/src/letters', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain|letters)' },
  },
  {
    name: 'minutes-are-pure',
    comment: 'The minutes follow from the log alone, so that an approved text can be made and checked again.',
    from: { path: '^shared/src/minutes', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain|organisation|minutes)' },
  },
  {
    name: 'search-is-pure',
    comment:
      'What is found follows from a view and what was typed, so that nobody finds what their view does not hold.',
    from: { path: '^shared/src/search', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain|views|search)' },
  },
  {
    name: 'templates-are-pure',
    comment: 'What a template plans is a list of commands, the same wherever it is made.',
    from: { path: '^shared/src/templates', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(kernel|domain|templates)' },
  },
  {
    name: 'client-core-knows-ports-only',
    comment: 'The client core runs in browsers, simulations and tests alike: no package, no schema, no side.',
    from: { path: '^shared/src/sync', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^shared/src/(sync|kernel|views|protocol/(errors|liveness|messages|signals)\\.ts)' },
  },
  {
    name: 'product-tools-stand-on-the-product',
    comment: 'Who runs a rehearsal or checks a log has the product, and need not trust its tests.',
    from: { path: '^scripts/(backup|doctor|dossier|import|recount|rehearse|rotate|settings|tally|verify)/' },
    to: { path: '^tests/' },
  },
  {
    name: 'second-tally-stands-alone',
    comment: 'An error in the product’s own count shows only to a program that shares no code with it.',
    from: { path: '^scripts/recount/' },
    to: { pathNot: '^scripts/recount/', dependencyTypesNot: ['core'] },
  },
  {
    name: 'shared-knows-no-side',
    comment: 'Shared code runs on both sides.',
    from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
    to: { path: '^(server|client|tests)/' },
  },
  {
    name: 'sides-stay-apart',
    comment: 'Client and server meet in shared only.',
    from: { path: '^client/src' },
    to: { path: '^server/' },
  },
  {
    name: 'server-knows-no-client',
    comment: 'Client and server meet in shared only.',
    from: { path: '^server/src' },
    to: { path: '^client/' },
  },
  {
    name: 'application-knows-no-adapter',
    comment: 'The application names ports; adapters fill them.',
    from: { path: '^server/src/application' },
    to: { path: '^server/src/(adapters|projections|main)' },
  },
  {
    name: 'projections-know-no-adapter',
    comment: 'Projections publish through a port.',
    from: { path: '^server/src/projections' },
    to: { path: '^server/src/(adapters|main)' },
  },
  {
    name: 'adapters-stay-apart',
    comment: 'An adapter that needs another one hides a port.',
    from: { path: '^server/src/adapters/([^/]+)/' },
    to: { path: '^server/src/adapters/', pathNot: '^server/src/adapters/$1/' },
  },
  {
    name: 'media-workers-are-under-every-plane',
    comment: 'Workers, routers and pipes between them know nothing of what runs over them.',
    from: { path: '^server/src/adapters/media/workers/' },
    to: { path: '^server/src/adapters/media/(cluster|quality|recording|room|sources|streaming|wall)/' },
  },
  {
    name: 'media-sources-know-workers-only',
    comment: 'What is sent to a room is known before who receives it, at what quality, on which server.',
    from: { path: '^server/src/adapters/media/sources/' },
    to: { path: '^server/src/adapters/media/(cluster|quality|recording|room|streaming|wall)/' },
  },
  {
    name: 'media-planes-stay-apart',
    comment:
      'Quality, the wall, the recorder and the pipes to other servers each stand on the sources; the room joins them.',
    from: { path: '^server/src/adapters/media/(cluster|quality|recording|wall)/' },
    to: {
      path: '^server/src/adapters/media/(cluster|quality|recording|room|wall)/',
      pathNot: '^server/src/adapters/media/$1/',
    },
  },
  {
    name: 'features-stay-apart',
    comment: 'A screen can be read, changed and removed without the others.',
    from: { path: '^client/src/features/([^/]+)/' },
    to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
  },
  {
    name: 'ui-knows-no-feature',
    comment: 'The design system serves features and knows none.',
    from: { path: '^client/src/ui' },
    to: { path: '^client/src/(features|app|widgets|connection|store)' },
  },
  {
    name: 'widgets-know-no-feature',
    comment: 'Widgets are what several screens share.',
    from: { path: '^client/src/widgets' },
    to: { path: '^client/src/(features|app)' },
  },
  {
    name: 'command-widgets-know-no-other',
    comment: 'Buttons that send commands, and the words of refusals, are under every other widget.',
    from: { path: '^client/src/widgets/(commands|wording)/' },
    to: { path: '^client/src/widgets/', pathNot: '^client/src/widgets/(commands|wording|sites)/' },
  },
  {
    name: 'dialogue-widgets-stay-apart',
    comment: 'Votes, questions, the floor and papers can each be read and changed alone.',
    from: { path: '^client/src/widgets/(announcements|floor|papers|poll|questions|readiness)/' },
    to: { path: '^client/src/widgets/', pathNot: '^client/src/widgets/($1|agenda|commands|sites|wording)/' },
  },
  {
    name: 'media-widgets-know-no-dialogue',
    comment: 'The stage, its sound and the wall show whom the views name; who asks or votes is none of their business.',
    from: { path: '^client/src/widgets/(devices|sound|stage|wall)/' },
    to: { path: '^client/src/widgets/(announcements|floor|papers|poll|questions)/' },
  },
  {
    name: 'shell-is-above-the-widgets',
    comment: 'What surrounds a screen is placed by the screen, never by a widget on it.',
    from: { path: '^client/src/widgets/', pathNot: '^client/src/widgets/shell/' },
    to: { path: '^client/src/widgets/shell/' },
  },
  {
    name: 'connection-and-store-know-no-screen',
    comment: 'Screens read the store; the store knows no screen.',
    from: { path: '^client/src/(connection|store)' },
    to: { path: '^client/src/(features|app|ui|widgets)' },
  },
  {
    name: 'client-checks-no-schemas',
    comment: 'Schemas bring a validation library that a phone on a slow line need not load.',
    from: { path: '^client/src' },
    to: { path: '^shared/src/protocol/(schemas|routeSchemas|commands/)' },
  },
  {
    name: 'scripts-use-the-testkit-only',
    comment:
      'What scripts and tests share is in tests/testkit; the rest of tests can change without a look at scripts.',
    from: { path: '^scripts/' },
    to: { path: '^tests/', pathNot: '^tests/testkit/' },
  },
  {
    name: 'testkit-stands-alone',
    comment: 'Tests and scripts both build on the testkit, so it knows neither.',
    from: { path: '^tests/testkit/' },
    to: { path: '^(scripts|tests)/', pathNot: '^tests/testkit/' },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that leads nowhere fails at run time.',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/|\\.css$|\\?' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
