import { RunnableLambda } from '@langchain/core/runnables';
import { PlanSaysRetriever } from '../../../src/adapters/models/langchain-retriever.ts';
import type { Retriever } from '../../../src/domain/ports/retriever.ts';

/** The words a LangChain program would put before a model, each with its place. */
export async function quotesFor(question: string, retriever: Pick<Retriever, 'search'>): Promise<string> {
  const documents = new PlanSaysRetriever({
    retriever,
    scopes: ['plan:larch-salaried', 'shared'],
    limit: 4,
    accepts: (path) => !path.startsWith('policy/drafts/'),
  });
  const chain = documents.pipe(
    RunnableLambda.from((found: Awaited<ReturnType<typeof documents.invoke>>) =>
      found
        .map(({ pageContent, metadata }) => `${metadata.path}, ${metadata.locator}: ${pageContent}`)
        .join('\n'),
    ),
  );
  return chain.invoke(question);
}
