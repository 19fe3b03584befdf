import { describe, expect, it } from 'vitest';
import { type Draft, draftEntries } from '../../src/drafting/draft-entries.ts';
import type { Document } from '../../src/domain/document.ts';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import { documentWith, knowledgeOf } from '../support/knowledge.ts';

const day = '2026-11-21';

function drafted(documents: readonly [different: Partial<Document>, text: string][]): Draft {
  const knowledge = knowledgeOf(
    documents.map(([different, text], at) => ({
      document: documentWith({ path: `plans/larch/${at}.md`, ...different }),
      text,
    })),
    { assets: builtInAssets },
  );
  return draftEntries(knowledge, 'larch', day);
}

/** "0.md: yes commodities core_menu 2026-01-01..": where from, what, and when. */
function inShort({ proposals }: Draft): string[] {
  return proposals.map(
    ({ entry: { source, offered, newMoney, asset, route, effective, until } }) =>
      `${source.split('/').at(-1)}: ${offered ? (newMoney ? 'yes' : 'closed') : 'no'} ${asset} ${route} ${effective ?? ''}..${until ?? ''}`,
  );
}

const offers = 'The core menu includes a commodity fund.';
const refuses = 'The core menu does not include a commodity fund.';

describe('drafted entries', () => {
  it('rest on the document of the highest authority, and tell of the other', () => {
    const draft = drafted([
      [{ kind: 'notice' }, offers],
      [{ kind: 'smm' }, refuses],
    ]);
    expect(inShort(draft)).toEqual(['1.md: no commodities core_menu ..']);
    expect(draft.proposals[0]?.why).toContain('but plans/larch/0.md says otherwise');
  });

  it('are unsure where documents of one rank disagree', () => {
    const draft = drafted([
      [{ kind: 'notice' }, offers],
      [{ kind: 'notice' }, refuses],
    ]);
    expect(draft.proposals.map(({ sureness }) => sureness)).toEqual(['unsure']);
  });

  it('name a thing once that many places say', () => {
    expect(
      inShort(
        drafted([
          [{ kind: 'spd' }, `${offers} ${offers}`],
          [{ kind: 'notice' }, offers],
        ]),
      ),
    ).toEqual(['0.md: yes commodities core_menu ..']);
  });

  it('rest on no draft, no expired and no replaced document', () => {
    const draft = drafted([
      [{ draft: true }, offers],
      [{ until: '2025-12-31' }, offers],
      [{}, offers],
      [{ supersedes: ['plans/larch/2.md'] }, 'The core menu holds index funds.'],
    ]);
    expect(draft.proposals).toEqual([]);
    expect(draft.setAside.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'plans/larch/0.md: it is a draft',
      'plans/larch/1.md: it is no longer in force',
      'plans/larch/2.md: it was replaced by plans/larch/3.md',
    ]);
    expect(draft.nothingOn).toHaveLength(builtInAssets.classes.length);
  });

  it('hold until the day before a change that is coming', () => {
    const draft = drafted([
      [{ kind: 'smm', effective: '2026-01-01' }, refuses],
      [{ kind: 'addendum', effective: '2027-01-01' }, offers],
    ]);
    expect(inShort(draft)).toEqual([
      '0.md: no commodities core_menu 2026-01-01..2026-12-31',
      '1.md: yes commodities core_menu 2027-01-01..',
    ]);
  });

  it('count nothing as offered today that is offered only later', () => {
    const draft = drafted([
      [{ kind: 'spd' }, 'The core menu does not include physical gold.'],
      [{ kind: 'addendum', effective: '2027-01-01' }, offers],
    ]);
    expect(inShort(draft)[0]).toBe('0.md: no commodities core_menu ..2026-12-31');
  });

  it('say of each class spoken of that there is no window, unless it is refused everywhere', () => {
    const draft = drafted([
      [
        {},
        `The plan does not have a brokerage window. ${offers} No part of your account may be invested in cryptocurrency.`,
      ],
    ]);
    expect(inShort(draft)).toEqual([
      '0.md: no crypto any ..',
      '0.md: yes commodities core_menu ..',
      '0.md: no commodities brokerage_window ..',
    ]);
  });

  it('are only of the plan asked for', () => {
    expect(drafted([[{ plans: ['birch'] }, offers]]).proposals).toEqual([]);
  });
});
