import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTurn } from '../../../../src/adapters/chat/teams/read.ts';
import { groupMessage, mentionOfBot, personalMessage, tenantId } from '../../../stand-ins/teams/message.ts';

const serviceUrl = 'https://smba.trafficmanager.net/amer/';

describe('the words of a message', () => {
  const cases: [string, string, string][] = [
    ['entities are decoded', 'Is S&amp;P &lt;500&gt; &#39;ok&#39;&nbsp;here?', "Is S&P <500> 'ok' here?"],
    ['entities are decoded once', '&amp;lt;at&amp;gt;', '&lt;at&gt;'],
    [
      'an impossible character stays as it is',
      '&#99999999; &#xD800; &bogus;',
      '&#99999999; &#xD800; &bogus;',
    ],
    ['comparison signs stay', 'is 3 < 5 > 2', 'is 3 < 5 > 2'],
    ["other people's names stay", 'Ask <at>Anna</at> too', 'Ask Anna too'],
    ['white space is made even', '  two\u00A0\u00A0words\t ', 'two words'],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(readTurn(personalMessage(serviceUrl, text))?.text).toBe(expected);
  });

  it('lose every mention of us and keep the order', () => {
    const text = '<at>PlanSays</at> is gold ok, <at>PlanSays</at>?';
    expect(
      readTurn(groupMessage(serviceUrl, '', { text, entities: [mentionOfBot, mentionOfBot] }))?.text,
    ).toBe('is gold ok, ?');
  });

  it('are empty when only we are mentioned or only a file is sent', () => {
    expect(readTurn(groupMessage(serviceUrl, ''))?.text).toBe('');
    expect(readTurn(personalMessage(serviceUrl, '', { text: undefined, attachments: [{}] }))?.text).toBe('');
  });
});

describe('a turn', () => {
  it('is of the tenant the channel data names when the conversation names none', () => {
    const conversation = { id: 'a:personal', conversationType: 'personal' };
    expect(readTurn(personalMessage(serviceUrl, 'Hi', { conversation }))?.tenant).toBe(tenantId);
  });

  it('counts as shared when Teams does not say where it is', () => {
    const activity = groupMessage(serviceUrl, 'Hi', { conversation: { id: 'x', tenantId } });
    expect(readTurn(activity)?.isShared).toBe(true);
  });

  it('by a button in a shared place needs no mention', () => {
    const activity = groupMessage(serviceUrl, '', {
      text: undefined,
      entities: [],
      value: { pickPlan: 'larch' },
    });
    expect(readTurn(activity)).toMatchObject({ pickedPlan: 'larch', isShared: true });
  });

  it('is made without changing the activity', () => {
    const activity = groupMessage(serviceUrl, 'Is gold ok?');
    const before = structuredClone(activity);
    readTurn(activity);
    expect(activity).toEqual(before);
  });

  it('is never made of junk, and junk never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(readTurn(junk)).toBeNull();
      }),
    );
  });
});
