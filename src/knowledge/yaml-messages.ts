import type { z } from 'zod';
import { keyMeant } from './key-meant.ts';

/** The value at a path, or undefined. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

/** What to say of a key that is not read. */
export function unknownKey(key: string, schema: z.ZodType, path: readonly PropertyKey[]): string {
  const known = knownKeys(schema, path);
  const near = keyMeant(key, known);
  const hint = near
    ? ` Did you mean "${near}"?`
    : known.length > 0
      ? ` Known here: ${known.join(', ')}.`
      : '';
  return `"${key}" is not a key that is read here.${hint}`;
}

/** Walks a zod schema's own description along a path to the keys it knows. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of path) at = unwrap(at, typeof key === 'number' ? 'element' : key);
  const shape: unknown = Reflect.get(Object(unwrap(at, null)), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function unwrap(schema: unknown, step: PropertyKey | null): unknown {
  let inner: unknown = schema;
  for (;;) {
    const definition: unknown = Reflect.get(Object(inner), 'def');
    const wrapped: unknown =
      Reflect.get(Object(definition), 'innerType') ?? Reflect.get(Object(definition), 'in');
    if (wrapped === undefined) break;
    inner = wrapped;
  }
  if (step === null) return inner;
  if (step === 'element') return Reflect.get(Object(inner), 'element');
  return Reflect.get(Object(Reflect.get(Object(inner), 'shape')), step);
}

/** What to say of a value that does not fit. */
export function describe(issue: z.core.$ZodIssue, raw: unknown): string {
  const key = issue.path.filter((part) => typeof part === 'string').at(-1);
  const name = key === undefined ? 'The file' : `"${key}"`;
  const value = valueAt(raw, issue.path);
  const got = value === undefined ? 'is missing' : `has ${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'}`;
  switch (issue.code) {
    case 'invalid_value':
      return `${name} ${got}; allowed: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      if (issue.message.startsWith('it takes')) return `${name} ${got}; ${issue.message}.`;
      return `${name} ${got}; it takes ${issue.expected === 'array' ? 'a list' : issue.expected === 'boolean' ? 'true or false' : issue.expected === 'object' ? 'keys and values' : `a ${issue.expected}`}.`;
    case 'custom':
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return `${name} ${got}; ${issue.message}.`;
  }
}
