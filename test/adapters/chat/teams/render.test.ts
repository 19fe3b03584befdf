import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeEntities } from '../../../../src/adapters/chat/teams/html-entities.ts';
import { renderReply, sizeOf } from '../../../../src/adapters/chat/teams/render.ts';
import { hostileReply } from './hostile-replies.ts';
import { answerReply, citation } from './replies.ts';

const entity = z.strictObject({
  type: z.literal('https://schema.org/Message'),
  '@type': z.literal('Message'),
  '@context': z.literal('https://schema.org'),
  '@id': z.literal(''),
  additionalType: z.tuple([z.literal('AIGeneratedContent')]),
  citation: z
    .array(
      z.strictObject({
        '@type': z.literal('Claim'),
        position: z.number().int().min(1).max(20),
        appearance: z.strictObject({
          '@type': z.literal('DigitalDocument'),
          name: z.string().min(1).max(80),
          abstract: z.string().min(1).max(160),
          url: z.string().startsWith('https://').optional(),
        }),
      }),
    )
    .min(1)
    .max(20)
    .optional(),
});

/** The message with its one entity checked against what Teams accepts. */
function render(reply: Parameters<typeof renderReply>[0]) {
  const message = renderReply(reply);
  const entities = z.tuple([entity]).parse(message.entities);
  const claims = (entities[0].citation ?? []).map((claim) => claim.position);
  return { message, text: message.text ?? '', claims, citations: entities[0].citation ?? [] };
}

function markersIn(text: string): number[] {
  return [...new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)))].sort((a, b) => a - b);
}

describe('an answer in Teams', () => {
  it('puts the verdict first, then what the plan says, the sources and whom to ask', () => {
    expect(render(answerReply()).text).toBe(
      [
        '**Crypto: available through the brokerage window**',
        'Larch 401(k) Plan, as of November 21, 2026',
        '**What your plan says**',
        'You may buy US-listed spot bitcoin products. [1]',
        '**Sources**',
        '[1] **Brokerage Window Addendum**, Eligible investments, January 1, 2026: “shares of US-listed spot bitcoin and spot ether exchange-traded products” ([Open Brokerage Window Addendum](https://hr.larch.example/addendum.pdf))',
        'To ask a person: Benefits Desk, 555-0100.',
        'I am an AI system. I explain plan documents and give no advice; the official plan document governs.',
      ].join('\n\n'),
    );
  });

  it('carries the AI label and no citation when nothing is cited', () => {
    const { citations, text } = render(answerReply({}, { verdicts: [], statements: [], citations: [] }));
    expect(citations).toEqual([]);
    expect(text).not.toContain('Sources');
  });

  it('cites twenty sources with claims and the rest in words', () => {
    const citations = Array.from({ length: 25 }, (_, at) => ({ ...citation, n: at + 1 }));
    const statements = [
      { text: 'All say so.', source: 'plan' as const, citations: citations.map(({ n }) => n) },
    ];
    const { claims, text } = render(answerReply({}, { citations, statements }));
    expect(claims).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(markersIn(text)).toEqual(claims);
    expect(text).toContain('source 25 **Brokerage Window Addendum**');
  });

  it('drops a citation number that no source stands behind', () => {
    const statements = [{ text: 'So it is.', source: 'plan' as const, citations: [1, 7] }];
    expect(render(answerReply({}, { statements })).text).toContain('So it is. [1]\n');
  });

  it('keeps an ampersand of a link from becoming an entity', () => {
    const url = 'https://hr.larch.example/?a=1&lt=2';
    const { text, citations } = render(answerReply({}, { citations: [{ ...citation, url }] }));
    expect(text).toContain('](https://hr.larch.example/?a=1&amp;lt=2)');
    expect(citations[0]?.appearance.url).toBe(url);
  });

  it('links only https, without a user name', () => {
    const urls = [
      'http://a.example/',
      'javascript:alert(1)',
      'https://good@evil.example/',
      'https://',
      'data:,x',
      null,
    ];
    for (const url of urls) {
      const { text, citations } = render(answerReply({}, { citations: [{ ...citation, url }] }));
      expect(text).not.toContain('](');
      expect(citations[0]?.appearance.url).toBeUndefined();
    }
  });

  it('offers each plan as a button, at most five in a row', () => {
    const choices = Array.from({ length: 7 }, (_, at) => ({
      id: `plan-${at}`,
      name: `Plan ${at}`,
      contact: null,
      recordkeeper: null,
      members: [],
    }));
    const { message } = render(answerReply({ choices, plan: null }, { outcome: 'needs_plan', verdicts: [] }));
    const card = z
      .object({
        version: z.literal('1.5'),
        body: z.array(z.looseObject({ actions: z.array(z.unknown()).optional() })),
      })
      .parse(message.attachments?.[0]?.content);
    expect(card.body.map(({ actions }) => actions?.length)).toEqual([undefined, 5, 2]);
    expect(card.body[1]?.actions?.[0]).toEqual({
      type: 'Action.Submit',
      title: 'Plan 0',
      data: { pickPlan: 'plan-0' },
    });
  });
});

describe('a note in Teams', () => {
  it('is plain words without the AI label', () => {
    const message = renderReply({
      kind: 'note',
      text: 'Ask me <b>about</b> [1] plans.',
      audience: 'everyone',
    });
    expect(message.entities).toBeUndefined();
    expect(message.text).toBe('Ask me &#60;b&#62;about&#60;/b&#62; &#91;\u200B1&#93; plans.');
  });
});

/** Every node type of a Markdown tree, and where its links lead. */
function structureOf(text: string): { types: Set<string>; urls: string[] } {
  const types = new Set<string>();
  const urls: string[] = [];
  const visit = (node: { type: string; children?: { type: string }[]; url?: string }): void => {
    types.add(node.type);
    if (node.url !== undefined) urls.push(node.url);
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(text));
  return { types, urls };
}

describe('whatever a document or a question holds', () => {
  it('no mark-up, link, image or mention of it survives', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const { message, text, citations } = render(reply);
        expect(JSON.stringify(message)).not.toMatch(/[<>]/);
        const { types, urls } = structureOf(text);
        expect(['root', 'paragraph', 'strong', 'text', 'link']).toEqual(expect.arrayContaining([...types]));
        const known = reply.answer.citations.flatMap(({ url }) =>
          url && URL.canParse(url) ? [new URL(url).host] : [],
        );
        for (const url of urls) expect(known).toContain(new URL(url).host);
        for (const { appearance } of citations)
          expect(appearance.name + appearance.abstract).not.toMatch(/:\/\/|www\./i);
        for (const { appearance } of citations)
          if (appearance.url) expect(known).toContain(new URL(appearance.url).host);
        const words = text.replaceAll(/\]\(https:[^)]*\)/g, '');
        expect(words).not.toMatch(/:\/\/|www\./i);
      }),
      { numRuns: 300 },
    );
  });

  it('every marker has one claim and every claim a marker, also once entities are decoded', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const { text, claims } = render(reply);
        const inOrder = claims.toSorted((a, b) => a - b);
        expect(new Set(claims).size).toBe(claims.length);
        expect(markersIn(text)).toEqual(inOrder);
        expect(markersIn(decodeEntities(text))).toEqual(inOrder);
      }),
      { numRuns: 300 },
    );
  });

  it('the message is well formed and below the limit', () => {
    const long = fc.constantFrom('*', '<', 'ü', '😀', '[1] ').map((unit) => unit.repeat(5_000));
    fc.assert(
      fc.property(hostileReply, long, (reply, text) => {
        const statements = Array.from({ length: 80 }, () => ({
          text,
          source: 'plan' as const,
          citations: [1],
        }));
        const { message } = render({ ...reply, answer: { ...reply.answer, statements } });
        expect(sizeOf(message)).toBeLessThan(80_000);
        expect(message.text?.isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
