import type { Turn } from '../../../../src/domain/turn.ts';

export function turn(extra: Partial<Turn> = {}): Turn {
  return {
    platform: 'slack',
    tenant: 'T0HOME',
    user: 'U0ANNA',
    deliveryIds: ['slack:T0HOME:event:Ev1'],
    conversation: 'slack:T0HOME:D0ANNA:1795200000.000100',
    isShared: false,
    text: 'Can I buy bitcoin?',
    pickedPlan: null,
    replyTo: { channel: 'D0ANNA', thread: '1795200000.000100', team: 'T0HOME' },
    ...extra,
  };
}

export const sharedTurn = turn({
  conversation: 'slack:T0HOME:C0BENEFITS:1795200000.000100',
  isShared: true,
  replyTo: { channel: 'C0BENEFITS', thread: '1795200000.000100', team: 'T0HOME' },
});
