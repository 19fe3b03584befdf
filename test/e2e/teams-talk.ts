import { z } from 'zod';
import { channelMessage, groupMessage, personalMessage, tenantId } from '../stand-ins/teams/message.ts';
import type { SentActivity } from '../stand-ins/teams/recorder.ts';
import type { TeamsStandIn } from '../stand-ins/teams/start.ts';
import { type TeamsPerson, teamsPeople } from './teams-people.ts';

export interface TeamsTalk {
  /** Posts a message of the person's personal chat; resolves to the HTTP response. */
  say(text: string, who?: TeamsPerson, fields?: Record<string, unknown>): Promise<Response>;
  /** The same, and resolves to what the assistant says to it. */
  ask(text: string, who?: TeamsPerson): Promise<SentActivity>;
  /** Clicks on the button of a plan on a card in the person's personal chat. */
  pick(plan: string, card: SentActivity, who: TeamsPerson): Promise<SentActivity>;
  mentionInGroup(text: string, who: TeamsPerson): Promise<Response>;
  mentionInChannel(text: string, who: TeamsPerson): Promise<Response>;
  /** Resolves when that many messages stand in a conversation. */
  untilSaid(conversation: string, count: number): Promise<SentActivity[]>;
  /** Messages in a conversation so far; typing signs aside. */
  saidIn(conversation: string): SentActivity[];
}

let ids = 1_764_000_100_000;

/** Id and sender of a new message. */
function common({ id, objectId }: TeamsPerson) {
  ids += 1;
  return { id: String(ids), from: { id, name: 'Somebody', aadObjectId: objectId } };
}

const button = z.looseObject({ data: z.looseObject({ pickPlan: z.string() }) });
const planCard = z.object({
  content: z.object({ body: z.array(z.object({ actions: z.array(button).optional() })) }),
});

/** What Teams sends back when the button of that plan is clicked. */
function dataOf(plan: string, { activity }: SentActivity): Record<string, unknown> {
  const buttons = z
    .array(planCard)
    .parse(activity['attachments'])
    .flatMap(({ content }) => content.body.flatMap(({ actions }) => actions ?? []));
  const found = buttons.find(({ data }) => data.pickPlan === plan);
  if (!found) throw new Error('The card has no button for that plan.');
  return found.data;
}

/** Talks to the assistant as people in Teams do. */
export function createTeamsTalk(standIn: TeamsStandIn, url: string): TeamsTalk {
  const saidIn = (conversation: string): SentActivity[] =>
    standIn.activities.filter(
      (sent) => sent.conversation === conversation && sent.activity['type'] === 'message',
    );
  const untilSaid = async (conversation: string, count: number): Promise<SentActivity[]> => {
    await standIn.waitForActivity(() => saidIn(conversation).length >= count);
    return saidIn(conversation);
  };
  const say: TeamsTalk['say'] = (text, who = teamsPeople.salaried, fields = {}) =>
    standIn.post(
      url,
      personalMessage(standIn.serviceUrl, text, {
        ...common(who),
        conversation: { id: who.chat, conversationType: 'personal', tenantId },
        ...fields,
      }),
    );
  const next = async (who: TeamsPerson, act: () => Promise<Response>): Promise<SentActivity> => {
    const before = saidIn(who.chat).length;
    const { status } = await act();
    if (status !== 200) throw new Error(`The message was answered with HTTP ${status}.`);
    const said = (await untilSaid(who.chat, before + 1))[before];
    if (!said) throw new Error('Nothing was said.');
    return said;
  };
  return {
    say,
    saidIn,
    untilSaid,
    ask: (text, who = teamsPeople.salaried) => next(who, () => say(text, who)),
    pick: (plan, card, who) => next(who, () => say('', who, { text: undefined, value: dataOf(plan, card) })),
    mentionInGroup: (text, who) => standIn.post(url, groupMessage(standIn.serviceUrl, text, common(who))),
    mentionInChannel: (text, who) => standIn.post(url, channelMessage(standIn.serviceUrl, text, common(who))),
  };
}

/** The text of a message, its numeric entities read back. */
export function textOf({ activity }: SentActivity): string {
  return String(activity['text']).replaceAll(/&#(\d+);/gu, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
}
