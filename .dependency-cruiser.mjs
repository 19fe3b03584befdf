/** The layers of PlanSays. Each rule's comment tells whoever breaks it what to do. */
const only = (name, packages, folder, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: folder },
  to: { path: `node_modules/(${packages})/` },
});

const layer = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to });

export default {
  forbidden: [
    layer('no-circles', '^src/', { circular: true }, 'Two modules import each other: move what they share into a third, lower one.'),
    layer('domain-imports-nothing', '^src/domain/', { pathNot: '^src/domain/' },
      'The domain is types and pure rules: take what you need as an argument or a port (src/domain/ports).'),
    layer('knowledge-to-domain', '^src/knowledge/', { path: '^src/(?!knowledge/|domain/)' },
      'knowledge/ reads the folder and knows only the domain: let the composition root hand in the rest.'),
    layer('retrieval-to-domain', '^src/retrieval/', { path: '^src/(?!retrieval/|domain/)' },
      'retrieval/ is pure ranking: it knows the domain only, ports are given to it.'),
    layer('answering-down', '^src/answering/', { path: '^src/(?!answering/|retrieval/|domain/)' },
      'answering/ may use retrieval and the domain; a model, a file or a platform comes in through a port.'),
    layer('drafting-down', '^src/drafting/', { path: '^src/(?!drafting/|knowledge/|answering/|retrieval/|domain/)' },
      'drafting/ reads claims out of documents: it may use knowledge, answering, retrieval and the domain; a model comes in through a port.'),
    layer('conversation-down', '^src/conversation/', { path: '^src/(?!conversation/|answering/|retrieval/|domain/)' },
      'conversation/ may use answering, retrieval and the domain; platforms and stores come in through ports.'),
    layer('linting-down', '^src/linting/', { path: '^src/(?!linting/|drafting/|knowledge/|answering/|retrieval/|domain/)' },
      'linting/ holds the folder against what it answers: it may use drafting, knowledge, answering, retrieval and the domain; files and stores are read by the composition root.'),
    layer('adapters-to-domain', '^src/adapters/', { path: '^src/(?!adapters/|domain/)' },
      'An adapter implements a port of the domain and knows nothing above it.'),
    layer('adapters-apart', '^src/adapters/((?:chat/|store/)?[^/]+)/', { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
      'Adapters never import each other: move what both need into the domain.'),
    only('bolt-in-slack', '@slack/[^/]+', '^src/adapters/chat/slack/', "Slack's SDK stays in src/adapters/chat/slack/."),
    only('botbuilder-in-teams', 'botbuilder|botframework-[^/]+', '^src/adapters/chat/teams/', 'botbuilder stays in src/adapters/chat/teams/, so that it can be replaced.'),
    only('models-in-models', 'openai|@langchain/[^/]+', '^src/adapters/models/', 'openai and LangChain stay in src/adapters/models/.'),
    only('hnswlib-in-index', 'hnswlib-node', '^src/adapters/index/', 'hnswlib-node stays in src/adapters/index/, behind its guards.'),
    only('parsers-in-formats', 'mdast-[^/]+|micromark[^/]*|hast-[^/]+|xast-[^/]+|unpdf|mammoth|@e965/xlsx|csv-parse|yauzl', '^src/adapters/formats/', 'Document parsers stay in src/adapters/formats/.'),
    layer('no-node-io-inside', '^src/(domain|retrieval|answering|drafting|linting)/', { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
      'These layers are pure: no files, network, clock or environment. Add a port.'),
    layer('resolvable', '^src/', { couldNotResolve: true }, 'This import leads nowhere.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
