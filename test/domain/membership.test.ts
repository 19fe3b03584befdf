import { describe, expect, test } from 'vitest';
import type { Identity } from '../../src/domain/identity.ts';
import { nobodyInParticular } from '../../src/domain/identity.ts';
import { plansOf } from '../../src/domain/membership.ts';
import type { MemberRule, Plan } from '../../src/domain/plan.ts';

function plan(id: string, ...members: MemberRule[]): Plan {
  return { id, name: id, contact: null, recordkeeper: null, members };
}

function person(different: Partial<Identity>): Identity {
  return { ...nobodyInParticular, ...different };
}

const plans = [
  plan('general', { kind: 'everyone' }),
  plan('salaried', { kind: 'email_domain', domain: 'Larch.example' }),
  plan('hourly', { kind: 'slack_user_group', id: 'S1' }, { kind: 'entra_group', id: 'ABCD-ef01' }),
  plan('merged', { kind: 'emails', emails: ['Dana@Old.example', 'lee@old.example'] }),
  plan('empty'),
];

function idsFor(different: Partial<Identity>): string[] {
  return plansOf(person(different), plans).map(({ id }) => id);
}

describe('a person', () => {
  test('whom no other entry places is placed by "everyone"', () => {
    expect(idsFor({ email: 'x@elsewhere.example' })).toEqual(['general']);
    expect(idsFor({})).toEqual(['general']);
  });

  test('whom another entry places is not in the plan for everyone', () => {
    expect(idsFor({ email: 'ann@larch.example' })).toEqual(['salaried']);
  });

  test('is in every plan that names them', () => {
    expect(idsFor({ email: 'ann@larch.example', slackUserGroups: ['S0', 'S1'] })).toEqual([
      'salaried',
      'hourly',
    ]);
  });

  test('is placed whatever the case of the domain, address or Entra group in the file', () => {
    expect(idsFor({ email: 'dana@old.example' })).toEqual(['merged']);
    expect(idsFor({ entraGroups: ['abcd-EF01'] })).toEqual(['hourly']);
  });

  test('is not placed by the case of a Slack user group, which is an exact id', () => {
    expect(idsFor({ slackUserGroups: ['s1'] })).toEqual(['general']);
  });

  test.each([
    'ann@notlarch.example',
    'ann@larch.example.evil.example',
    'ann@larch.example@evil.example',
    'ann@sub.larch.example',
    '',
  ])('with the address "%s" is not taken for one of larch.example', (email) => {
    expect(idsFor({ email })).toEqual(['general']);
  });

  test('without an address is not in a plan of addresses', () => {
    expect(plansOf(person({}), [plan('a', { kind: 'emails', emails: ['null', ''] })])).toEqual([]);
  });

  test('is in no plan when none takes everyone', () => {
    expect(plansOf(person({ email: 'x@y.example' }), plans.slice(1))).toEqual([]);
  });
});

describe('an outsider', () => {
  test('is in no plan, not even by address, group or "everyone"', () => {
    expect(
      idsFor({
        email: 'ann@larch.example',
        slackUserGroups: ['S1'],
        entraGroups: ['abcd-ef01'],
        isOutsider: true,
      }),
    ).toEqual([]);
    expect(idsFor({ isOutsider: true })).toEqual([]);
  });
});
