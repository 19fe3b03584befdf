import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { bodyOf, type ScopeId } from '../../domain/passage.ts';
import type { RankedPassage, Retriever } from '../../domain/ports/retriever.ts';

export interface PlanSaysRetrieverInput extends BaseRetrieverInput {
  retriever: Pick<Retriever, 'search'>;
  /** The only scopes that are searched: the asker's plan, what everyone shares. */
  scopes: ScopeId[];
  /** Passages found at most. Default 8. */
  limit?: number;
  /** Only documents for which this is true are found, by path. Default: all in the scopes. */
  accepts?: (path: string) => boolean;
}

/** What a found passage carries besides its words. A type, not an interface: LangChain asks for an index signature. */
export type PlanSaysMetadata = {
  id: string;
  path: string;
  locator: string;
  headings: string[];
  score: number;
  coverage: number;
  scope: ScopeId;
};

/** Our search for LangChain programs. A class, because LangChain's retrievers are made by inheritance. */
export class PlanSaysRetriever extends BaseRetriever<PlanSaysMetadata> {
  static override lc_name(): string {
    return 'PlanSaysRetriever';
  }

  override lc_namespace = ['plansays', 'retrievers'];
  readonly #input: PlanSaysRetrieverInput;

  constructor(input: PlanSaysRetrieverInput) {
    super(input);
    this.#input = input;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PlanSaysMetadata>[]> {
    const { retriever, scopes, limit = 8, accepts = () => true } = this.#input;
    const found = await retriever.search({ scopes, query, limit, accepts });
    return found.map(documentOf);
  }
}

function documentOf({ passage, score, coverage, scope }: RankedPassage): Document<PlanSaysMetadata> {
  const { id, path, locator, headings } = passage;
  return new Document({
    id,
    pageContent: bodyOf(passage),
    metadata: { id, path, locator, headings, score, coverage, scope },
  });
}
