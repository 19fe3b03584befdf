import type { Related } from '../domain/ports/retriever.ts';

/**
 * Names that mean the same in a 401(k): one line a group, lower case. Exact and small on purpose:
 * a broad thesaurus made ranking worse where it was measured (docs/decisions).
 */
const groups: readonly (readonly string[])[] = [
  ['department of labor', 'labor department', 'dol', 'ebsa'],
  ['executive order', 'eo', 'presidential order', 'order 14330'],
  ['securities and exchange commission', 'sec'],
  ['internal revenue service', 'irs'],
  ['supreme court', 'scotus'],
  ['government accountability office', 'gao'],
  ['summary plan description', 'spd'],
  ['summary of material modifications', 'smm'],
  [
    'brokerage window',
    'self-directed brokerage',
    'self directed brokerage account',
    'brokerage account',
    'sdba',
    'brokeragelink',
    'pcra',
    'brokerage link',
  ],
  ['qualified default investment alternative', 'qdia', 'default fund', 'default investment'],
  [
    'target-date fund',
    'target date fund',
    'tdf',
    'target-date',
    'target date trust',
    'lifecycle fund',
    'retirement date fund',
  ],
  ['collective investment trust', 'collective trust', 'cit'],
  ['required minimum distribution', 'rmd', 'required distribution'],
  ['qualified domestic relations order', 'qdro', 'domestic relations order', 'divorce'],
  [
    'exchange-traded product',
    'etp',
    'exchange traded product',
    'exchange-traded fund',
    'etf',
    'exchange traded fund',
  ],
  ['expense ratio', 'fund fee', 'operating expense'],
  ['vested', 'vesting'],
  ['employer match', 'matching contribution', 'company match'],
  ['rollover', 'roll over', 'transfer out'],
  ['pension benefit guaranty corporation', 'pbgc'],
  ['federal deposit insurance corporation', 'fdic'],
  ['in-service withdrawal', 'in service withdrawal', 'withdrawal while working'],
  ['cap', 'limit', 'maximum', 'max', 'largest', 'highest', 'biggest'],
  ['minimum', 'min', 'smallest', 'lowest'],
  ['fee', 'charge', 'cost', 'expense'],
  ['quit', 'leave', 'separate from service', 'termination of employment', 'leave employment'],
  ['individual retirement account', 'ira'],
  ['borrow', 'loan'],
  ['baby', 'birth', 'born', 'newborn', 'adoption', 'child'],
  ['withdraw', 'withdrawal', 'take out', 'cash out', 'distribution'],
  ['penalty', 'additional tax', 'early withdrawal tax'],
  ['bill', 'act', 'legislation'],
  ['lawsuit', 'suit', 'litigation', 'sued', 'case'],
  ['comment period', 'comments', 'comment deadline'],
  ['congress', 'house', 'senate'],
  ['white house', 'president', 'trump'],
];

export const aliases: readonly Related[] = groups.flatMap((group) =>
  group.map((phrase) => ({ phrase, alternatives: group.filter((other) => other !== phrase) })),
);
