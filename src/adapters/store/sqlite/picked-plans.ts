import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { PlanId } from '../../../domain/plan.ts';

/** The plan a person in several picked last, by person key. */
export interface PickedPlans {
  of(person: string): PlanId | null;
  set(person: string, plan: PlanId): void;
}

export function createPickedPlans(database: DatabaseSync): PickedPlans {
  const find = database.prepare('SELECT plan FROM picked_plans WHERE person = ?');
  const upsert = database.prepare(
    'INSERT INTO picked_plans (person, plan) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET plan = excluded.plan',
  );
  return {
    of(person) {
      const row = find.get(person);
      return row ? z.string().parse(row['plan']) : null;
    },
    set: (person, plan) => void upsert.run(person, plan),
  };
}
