import type { RouteId } from './availability.ts';
import type { PolicyStatus } from './document.ts';

const routeNames: Record<RouteId, string> = {
  core_menu: 'the core menu',
  target_date_fund: 'the target-date fund',
  managed_account: 'the managed account',
  brokerage_window: 'the brokerage window',
  digital_asset_account: 'the digital asset account',
  any: 'any route',
};

/** "the brokerage window" */
export function routeName(route: RouteId): string {
  return routeNames[route];
}

const statusNames: Record<PolicyStatus, string> = {
  reported: 'press report',
  proposed: 'proposed, not final',
  final: 'final',
  in_force: 'in force',
  rescinded: 'rescinded',
  pending_bill: 'bill, not law',
  litigation: 'court case, undecided',
  decided: 'court decision',
  announced: 'announcement',
  commentary: 'commentary',
};

function isPolicyStatus(status: string): status is PolicyStatus {
  return Object.hasOwn(statusNames, status);
}

/** What a policy status means to a reader: "proposed, not final". */
export function statusName(status: string): string {
  return isPolicyStatus(status) ? statusNames[status] : status;
}

/** "a, b and c" */
export function listed(items: readonly string[], lastWord: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
