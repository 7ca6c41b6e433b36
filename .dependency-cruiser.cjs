/**
 * The arrows of docs/architecture.md: which folder may import which. Whatever is not listed is
 * forbidden, so a new folder has to be given its place here first.
 */
const arrows = {
  app: ['components', 'newsroom', 'rules', 'content', 'copydesk', 'messages'],
  server: ['newsroom', 'content', 'copydesk', 'messages'],
  components: ['rules', 'content', 'copydesk', 'messages'],
  newsroom: ['db', 'rules', 'content', 'copydesk', 'messages'],
  db: ['rules', 'content'],
  rules: ['content'],
  copydesk: ['content'],
  content: [],
  messages: [],
}

const folders = Object.keys(arrows)
const isTest = '\\.test\\.tsx?$|/testing\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      // With its dictionaries it is as large as the editor; a worker loads it, or nobody.
      name: 'the-page-holds-no-rules',
      severity: 'error',
      from: { path: '^(components/|app/.*\\.tsx$)', pathNot: `${isTest}|\\.worker\\.ts$` },
      to: {
        path: '^copydesk/(proof|rules/index)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    ...folders.map((folder) => ({
      name: `${folder}-looks-down`,
      severity: 'error',
      from: { path: `^${folder}/`, pathNot: isTest },
      to: {
        path: `^(${folders.join('|')}|bin|e2e|bench)/`,
        pathNot: `^(${[folder, ...arrows[folder]].join('|')})/`,
      },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|node_modules|drizzle|data|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
