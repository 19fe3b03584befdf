import type { Turn } from '../../src/domain/turn.ts';

/** A turn like any other, but for these changes. */
export function turnWith(changes: Partial<Turn> = {}): Turn {
  return {
    platform: 'slack',
    tenant: 'T1',
    user: 'U1',
    deliveryIds: ['event-1', 'message-1'],
    conversation: 'C1/1700.1',
    isShared: false,
    text: 'Can I buy bitcoin in my 401(k)?',
    pickedPlan: null,
    replyTo: { channel: 'C1', thread: '1700.1' },
    ...changes,
  };
}
