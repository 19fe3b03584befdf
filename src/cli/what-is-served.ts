import type { Config } from '../config.ts';
import { listed } from '../domain/wording.ts';
import type { OpenDesk } from './open-desk.ts';

/** What was started and, for what was not, what is missing and which page to read. */
export function whatIsServed(url: string, config: Config, { ingested, knowledge }: OpenDesk): string {
  const { documents, passages } = ingested.counts;
  const console = url.replace('0.0.0.0', '127.0.0.1');
  return [
    '',
    `PlanSays is running. ${documents} documents of ${knowledge.plans.length} plans and the policy library, ${passages} passages.`,
    `  Console  ${console}/ (only from this machine)`,
    `  Slack    ${slackLine(config.slack, url)}`,
    `  Teams    ${teamsLine(config.teams, url)}`,
    `  Model    ${modelLine(config.model)}`,
    '',
    '',
  ].join('\n');
}

function slackLine(slack: Config['slack'], url: string): string {
  if (slack.kind === 'off')
    return `not connected: ${listed(slack.missing)} are not set. docs/slack.md says how to get them.`;
  return slack.appToken === null
    ? `connected over HTTP at ${url}/slack/events`
    : 'connected over Socket Mode';
}

function teamsLine(teams: Config['teams'], url: string): string {
  if (teams.kind === 'off')
    return `not connected: ${listed(teams.missing)} are not set. docs/teams.md says how to get them.`;
  return `listening at ${url}/api/messages${teams.allowAnonymous ? ' WITHOUT a sign-in check, for local clients only' : ''}`;
}

function modelLine(model: Config['model']): string {
  if (model === null)
    return 'none: answers are composed from the documents, found by keywords. Set OPENAI_API_KEY for answers in prose.';
  const embeddings =
    model.embeddingModel === null
      ? 'passages are found by keywords'
      : `passages are found by ${model.embeddingModel} and keywords`;
  return `${model.chatModel ?? 'none for writing'}; ${embeddings}`;
}
