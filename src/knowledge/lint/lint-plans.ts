import { nearestWord } from '../../domain/edit-distance.ts';
import type { Finding } from '../../domain/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { error, warning } from './say.ts';

/** Plans without people, documents or entries, and entries in the folder of a plan that does not exist. */
export function lintPlans({ plans, documents, availability }: KnowledgeBase): Finding[] {
  const ids = plans.map(({ id }) => id);
  const strangers = [...availability.keys()].filter((id) => !ids.includes(id));
  const withDocuments = new Set(
    [...documents.values()].flatMap(({ source, draft, plans: of }) =>
      source === 'plan' && !draft ? (of ?? []) : [],
    ),
  );
  // Drafts alone are a plan that somebody is setting up.
  const isBegun = (id: string): boolean =>
    [...documents.values()].some(({ source, plans: of }) => source === 'plan' && of?.includes(id) === true);
  return [
    ...strangers.map((id) => strangerIn(id, ids)),
    ...plans.flatMap(({ id, members }) => [
      ...(members.length === 0
        ? [warning('plans.yaml', 'plan-without-members', `Nobody is in the plan "${id}": give it members.`)]
        : []),
      ...(withDocuments.has(id) || isBegun(id)
        ? []
        : [
            warning(
              'plans.yaml',
              'plan-without-documents',
              `The plan "${id}" has no document that is answered from: put its documents into plans/${id}/.`,
            ),
          ]),
      ...(withDocuments.has(id) && !availability.has(id)
        ? [
            warning(
              `plans/${id}/availability.yaml`,
              'no-availability',
              `There is no such file, so no question about what the plan "${id}" offers gets a yes or no: "npm run draft -- ${id}" proposes one.`,
            ),
          ]
        : []),
    ]),
  ];
}

function strangerIn(id: string, ids: readonly string[]): Finding {
  const near = nearestWord(id, ids);
  const remedy = near
    ? `did you mean plans/${near}/?`
    : `add the plan to plans.yaml, or rename the folder to one of: ${ids.join(', ') || 'none yet'}.`;
  return error(
    `plans/${id}/availability.yaml`,
    'unknown-plan',
    `No plan "${id}" stands in plans.yaml, so its entries do not count: ${remedy}`,
  );
}
