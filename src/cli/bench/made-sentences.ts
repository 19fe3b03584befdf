import type { Chance } from './chance.ts';

/** What sentences are about: the things people ask of, so that nearly every made passage rivals the right one. */
const things = [
  'the brokerage window',
  'the core menu',
  'the target-date trusts',
  'the digital asset account',
  'spot bitcoin products',
  'private equity',
  'private credit',
  'real estate funds',
  'the stable value fund',
  'gold and other commodities',
  'hedge funds',
  'hardship withdrawals',
  'plan loans',
  'the employer match',
  'Roth contributions',
  'the managed account service',
  'lifetime income',
  'infrastructure funds',
];

const names = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Juniper', 'Linden', 'Maple', 'Rowan', 'Spruce'];
const months = ['January', 'March', 'April', 'June', 'July', 'September', 'October', 'December'];
const people = ['participants', 'employees', 'members', 'beneficiaries', 'former employees'];

interface Slots {
  thing: string;
  name: string;
  number: number;
  percent: number;
  dollars: number;
  day: string;
  who: string;
}

const patterns: ((slots: Slots) => string)[] = [
  ({ thing, percent }) => `At most ${percent}% of the vested balance may be held in ${thing} at any time.`,
  ({ thing, dollars }) => `An annual account fee of $${dollars} is charged to those who use ${thing}.`,
  ({ name, number, percent }) => `The ${name} Fund ${number} has an expense ratio of 0.${percent}% a year.`,
  ({ thing, day }) => `The committee reviewed ${thing} on ${day} and changed nothing.`,
  ({ thing, who }) => `Under the plan, ${who} may ask for ${thing} once a quarter, in writing or online.`,
  ({ who, thing, number }) =>
    `For ${who}, ${thing} can be left after ${(number % 90) + 1} days without a charge.`,
  ({ name, number, thing }) =>
    `${name} Custodian ${number} keeps the records of ${thing} and reports each month.`,
  ({ percent, who }) => `The employer matches ${percent}% of what ${who} defer, up to the yearly limit.`,
  ({ thing, name, number }) => `Whether ${thing} suit anybody is not for ${name} Advisors ${number} to say.`,
  ({ thing, dollars, day }) => `From ${day}, the smallest purchase of ${thing} is $${dollars * 10}.`,
  ({ thing, who }) => `New money of ${who} is not taken into ${thing} while trading is suspended.`,
  ({ thing, name, number }) =>
    `Requests about ${thing} go to the ${name} Service Center, extension ${number}.`,
];

/** A sentence as plan documents have them, with figures and names of its own. */
export function madeSentence(chance: Chance): string {
  const slots = {
    thing: chance.of(things),
    name: chance.of(names),
    number: chance.below(9000) + 1000,
    percent: chance.below(90) + 5,
    dollars: chance.below(95) + 5,
    day: `${chance.of(months)} ${chance.below(28) + 1}, ${2019 + chance.below(7)}`,
    who: chance.of(people),
  };
  return chance.of(patterns)(slots);
}

/** A heading over a few made passages. */
export function madeHeading(chance: Chance): string {
  return `${chance.of(['About', 'Rules for', 'Fees of', 'Limits on', 'How to use'])} ${chance.of(things)}`;
}
