import { saidAgainst } from '../answering/authority/faq-against.ts';
import { outranks } from '../answering/authority/outranks.ts';
import { type PlacedSaying, sayingsIn } from '../answering/authority/overruled.ts';
import { type SayingIndex, indexSayings } from '../answering/authority/saying-index.ts';
import { type Saying, isOfLaterThan, saysOtherwise } from '../answering/authority/says-otherwise.ts';
import type { Document } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import { isInForce } from '../domain/in-force.ts';
import { type IsoDate, isWithin } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { shareReaders } from '../knowledge/lint/audience.ts';
import { warning } from '../knowledge/lint/say.ts';

/** Verified answers that are not given to some people, because a document of their plan says otherwise. */
export function faqContradicted(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const all = [...knowledge.documents.values()];
  const faqs = all.filter(
    ({ source, draft, effective, until }) => source === 'faq' && !draft && isWithin(today, effective, until),
  );
  if (faqs.length === 0) return [];
  const inForce = all.filter((document) => document.source === 'plan' && isInForce(document, all, today));
  const index = indexSayings(
    inForce
      .flatMap((document) => sayingsOf(document, knowledge))
      .filter(({ saying }) => !isOfLaterThan(saying, today)),
  );
  return faqs.flatMap((faq) => {
    const near = (saying: Saying): PlacedSaying[] =>
      index.near(saying).filter((rival) => shareReaders(rival.document, faq) && !isOverruled(rival, index));
    const [against] = saidAgainst(faq, knowledge.passages.get(faq.path) ?? [], near);
    if (!against) return [];
    const { document, passage, saying } = against.rival;
    return [
      warning(
        faq.path,
        'faq-contradicts',
        `It says "${against.sentence}", but ${document.path} says in "${passage.locator}": "${saying.text}" So it is not shown to people of that plan: correct it and set "reviewed:" to the day you did.`,
      ),
    ];
  });
}

function sayingsOf(document: Document, { passages }: KnowledgeBase): PlacedSaying[] {
  return sayingsIn((passages.get(document.path) ?? []).map((passage) => ({ document, passage })));
}

function rivalsOf({ saying }: PlacedSaying, index: SayingIndex): PlacedSaying[] {
  return index.near(saying).filter((rival) => saysOtherwise(saying, rival.saying));
}

/** A document that outranks its own says otherwise: nobody is told it any more. */
function isOverruled(placed: PlacedSaying, index: SayingIndex): boolean {
  return rivalsOf(placed, index).some(
    (rival) => outranks(rival.document, placed.document) && shareReaders(rival.document, placed.document),
  );
}
