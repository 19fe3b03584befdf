import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addPlan } from '../../knowledge/add-plan.ts';
import { printable } from '../../knowledge/printable.ts';
import { CommandFailed } from '../streams.ts';
import { faqTemplate } from '../templates/faq.ts';
import { availabilityTemplate, planDocumentTemplate, planEntry, plansHead } from '../templates/plan.ts';
import { policyTemplate } from '../templates/policy.ts';
import { questionsTemplate } from '../templates/questions.ts';
import { isThere, makeFiles, readOwnText, replaceFile } from './make-files.ts';
import { slugOf } from './slug.ts';

/** What was made, as paths under `root`, and what to do with it. */
export interface Made {
  root: string;
  made: string[];
  next: string;
}

/** A folder for a plan with commented templates, and its entry in `plans.yaml`. */
export async function makePlan(root: string, id: string, today: string): Promise<Made> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/u.test(id))
    throw new CommandFailed(
      `A plan's id takes small letters a to z, digits and hyphens, as in larch-salaried; it got "${printable(id)}".`,
      2,
    );
  const file = join(root, 'plans.yaml');
  const text = (await isThere(file)) ? await readOwnText(root, 'plans.yaml') : plansHead;
  const added = addPlan(text, id, planEntry(id));
  if (added.kind === 'already_there')
    throw new CommandFailed(`The plan "${id}" stands in plans.yaml already; nothing was made or changed.`);
  if (added.kind === 'unreadable')
    throw new CommandFailed(
      `plans.yaml${added.line === null ? '' : `:${added.line}`}: ${printable(added.message)} Repair it first; nothing was made or changed.`,
    );
  if (await isThere(join(root, 'plans', id)))
    throw new CommandFailed(`plans/${id} is there already; nothing was made or changed.`);
  const files = {
    [`plans/${id}/availability.yaml`]: availabilityTemplate(id),
    [`plans/${id}/example-document.md`]: planDocumentTemplate(today),
  };
  await makeFiles(root, files);
  await replaceFile(file, added.text);
  return {
    root,
    made: ['plans.yaml', ...Object.keys(files)],
    next: `put the plan's documents into plans/${id}, say in plans.yaml who is in it, and enter in availability.yaml what it offers; then run "npm run check".`,
  };
}

/** A law or news item, as a draft. */
export async function makePolicy(root: string, name: string, today: string): Promise<Made> {
  const path = `policy/${nameFor(name)}.md`;
  await makeFiles(root, { [path]: policyTemplate(titleOf(name), today) });
  return {
    root,
    made: [path],
    next: 'fill in publisher, status and text, take out "draft: true", and run "npm run check".',
  };
}

/** A verified answer, as a draft. */
export async function makeFaq(root: string, question: string, today: string): Promise<Made> {
  const path = `faq/${nameFor(question)}.md`;
  await makeFiles(root, { [path]: faqTemplate(titleOf(question), today) });
  return {
    root,
    made: [path],
    next: 'write the answer, say who checked it, take out "draft: true", and run "npm run check".',
  };
}

/** A whole knowledge folder with one example plan; the place must be empty or not there yet. */
export async function makeFolder(root: string, today: string): Promise<Made> {
  if (await isThere(root)) {
    const inside = await readdir(root).catch(() => null);
    if (inside === null)
      throw new CommandFailed(`"${printable(root)}" is no folder that can be opened; nothing was made.`);
    if (inside.length > 0)
      throw new CommandFailed(`"${printable(root)}" is not empty; nothing was made or changed.`);
  }
  const id = 'example-plan';
  await makeFiles(root, {
    'questions.yaml': questionsTemplate,
    'policy/example-item.md': policyTemplate('An example of a law or news item', today),
    'faq/example-question.md': faqTemplate('How do I open the brokerage window?', today),
  });
  const plan = await makePlan(root, id, today);
  return {
    root,
    made: [...plan.made, 'questions.yaml', 'policy/example-item.md', 'faq/example-question.md'],
    next: `make your first plan with "npm run new -- plan <id> --knowledge ${printable(root)}", then delete the example; docs/hr-guide.md goes through it step by step.`,
  };
}

function nameFor(words: string): string {
  const slug = slugOf(words);
  if (slug === '')
    throw new CommandFailed(`"${printable(words)}" makes no file name; use letters a to z or digits.`, 2);
  return slug;
}

/** A name such as "executive-order" is read as words; a sentence stays as it is. */
function titleOf(words: string): string {
  const spaced = (/\s/u.test(words) ? words : words.replaceAll('-', ' ')).replaceAll(/\s+/gu, ' ').trim();
  return printable(spaced.charAt(0).toUpperCase() + spaced.slice(1));
}
