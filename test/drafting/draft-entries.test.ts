import { describe, expect, it } from 'vitest';
import { type Draft, draftEntries } from '../../src/drafting/draft-entries.ts';
import type { AvailabilityEntry } from '../../src/domain/availability.ts';
import type { Document } from '../../src/domain/document.ts';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import { documentWith, entryWith, knowledgeOf } from '../support/knowledge.ts';

const day = '2026-11-21';

function drafted(
  documents: readonly [different: Partial<Document>, text: string][],
  entries: readonly Partial<AvailabilityEntry>[] = [],
): Draft {
  const knowledge = knowledgeOf(
    documents.map(([different, text], at) => ({
      document: documentWith({ path: `plans/larch/${at}.md`, ...different }),
      text,
    })),
    { assets: builtInAssets, availability: new Map([['larch', entries.map((one) => entryWith(one))]]) },
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

  it('refuse what a stronger document takes away, though only one form is named', () => {
    const draft = drafted([
      [{ kind: 'addendum' }, 'The brokerage window allows exchange-traded products that hold spot bitcoin.'],
      [{ kind: 'smm' }, 'Spot bitcoin products are no longer available in the brokerage window.'],
    ]);
    expect(inShort(draft)).toEqual(['1.md: no crypto brokerage_window ..']);
    expect(draft.proposals[0]?.why).toContain('but plans/larch/0.md says otherwise');
  });

  it('offer what another document refuses in another form only', () => {
    const draft = drafted([
      [{ kind: 'addendum' }, 'The brokerage window allows exchange-traded products that hold spot bitcoin.'],
      [{ kind: 'smm' }, 'The brokerage window does not allow bitcoin futures.'],
    ]);
    expect(inShort(draft)).toEqual(['0.md: yes crypto brokerage_window ..']);
  });

  it('never confirm an entry that another document speaks against', () => {
    const draft = drafted(
      [
        [{ kind: 'addendum' }, offers],
        [{ kind: 'smm' }, 'The plan no longer offers commodities through any fund or account.'],
      ],
      [
        {
          asset: 'commodities',
          route: 'core_menu',
          offered: true,
          source: 'plans/larch/0.md',
          quote: offers,
        },
      ],
    );
    const menu = draft.proposals.find(({ entry }) => entry.route === 'core_menu');
    expect(menu).toMatchObject({ sureness: 'unsure', standing: 'contested' });
    expect(menu?.why).toContain('but plans/larch/1.md says otherwise');
  });

  it('end a refusal of every way when one is to open', () => {
    const draft = drafted([
      [{ kind: 'spd' }, 'The plan does not offer a lifetime income option.'],
      [
        { kind: 'smm', effective: '2027-02-01' },
        'The plan adds the Alder Annuity Fund, a lifetime income option, to the core menu.',
      ],
    ]);
    expect(inShort(draft)).toEqual([
      '1.md: yes lifetime-income core_menu 2027-02-01..',
      '0.md: no lifetime-income any ..2027-01-31',
    ]);
  });

  it('are only of the plan asked for', () => {
    expect(drafted([[{ plans: ['birch'] }, offers]]).proposals).toEqual([]);
  });
});
