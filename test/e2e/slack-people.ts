import { member } from '../stand-ins/slack/directory.ts';
import { type SlackStandIn, startSlackStandIn } from '../stand-ins/slack/slack-stand-in.ts';

/** Who works at the sample employer, by Slack's immutable user id. */
export const people = {
  salaried: 'U0ANNA',
  hourlyByEmail: 'U0DANA',
  hourlyByGroup: 'U0LUKE',
  inTwoPlans: 'U0TINA',
  newInTwoPlans: 'U0TIMO',
  guest: 'U0GUEST',
  singleChannelGuest: 'U0SINGLE',
  /** Of another company, in a channel shared by Slack Connect. */
  connected: 'U0CONNECT',
} as const;

/** A Slack workspace of the sample employer. */
export async function startSampleWorkspace(): Promise<SlackStandIn> {
  const slack = await startSlackStandIn();
  const { users, groups } = slack.directory;
  const everybody = [
    member(people.salaried, 'anna.lindqvist@tamarack.example'),
    member(people.hourlyByEmail, 'dana.whitcomb@coldwaterplant.example'),
    member(people.hourlyByGroup, 'luke@agency.example'),
    member(people.inTwoPlans, 'tina@tamarack.example'),
    member(people.newInTwoPlans, 'timo@tamarack.example'),
    member(people.guest, 'guest@tamarack.example', { is_restricted: true }),
    member(people.singleChannelGuest, 'single@tamarack.example', { is_ultra_restricted: true }),
    member(people.connected, 'partner@tamarack.example', { team_id: 'T0OTHER', is_stranger: true }),
  ];
  for (const person of everybody) users.set(person.id, person);
  groups.set('S0HOURLY01', [people.hourlyByGroup, people.inTwoPlans, people.newInTwoPlans, people.connected]);
  return slack;
}
