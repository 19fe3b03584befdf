import {
  LineCounter,
  isNode,
  isPair,
  isMap,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import { keyMeant } from './key-meant.ts';
import { plainReason } from './yaml-reasons.ts';
import { describe, knownKeys, unknownKey, valueAt } from './yaml-messages.ts';

/** The largest YAML text that is read, in characters. */
const longestYaml = 2_000_000;

export interface YamlResult<T> {
  /** Null when something in it cannot be used. */
  value: T | null;
  findings: Finding[];
}

interface YamlOptions<T> {
  path: string;
  schema: z.ZodType<T>;
  /** Lines before the YAML text begins: 1 for front matter. */
  linesBefore?: number;
  /** Unknown keys this near to a known one are errors, because leaving them out would change who sees what. */
  severe?: (near: string | null, path: readonly PropertyKey[]) => boolean;
}

type Key = string | number;

/**
 * Reads YAML 1.2 (core schema, no tags, no aliases) against a schema. Unknown keys are
 * warnings and left out; anything else that does not fit is an error with its line.
 */
export function readYaml<T>(
  text: string,
  { path, schema, linesBefore = 0, severe = () => false }: YamlOptions<T>,
): YamlResult<T> {
  if (text.length > longestYaml)
    return {
      value: null,
      findings: [
        {
          path,
          line: null,
          severity: 'error',
          code: 'yaml-too-long',
          message: 'This file is too long to be read as settings.',
        },
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line + linesBefore;
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      value: null,
      findings: broken.slice(0, 3).map((error) => ({
        path,
        line: lineAt(error.pos[0]),
        severity: 'error',
        code: 'yaml-syntax',
        message: `The settings cannot be read: ${plainReason(error)}.`,
      })),
    };
  const raw = toPlain(document, path);
  if (raw.finding) return { value: null, findings: [raw.finding] };
  const lineOf = (keys: readonly PropertyKey[]): number | null => {
    const offset = offsetOf(
      document,
      keys.filter((key) => typeof key !== 'symbol'),
    );
    return offset === null ? null : lineAt(offset);
  };
  return validate(raw.value, { schema, path, lineOf, severe });
}

interface Checking<T> {
  schema: z.ZodType<T>;
  path: string;
  lineOf: (keys: readonly PropertyKey[]) => number | null;
  severe: (near: string | null, path: readonly PropertyKey[]) => boolean;
}

function validate<T>(raw: unknown, { schema, path, lineOf, severe }: Checking<T>): YamlResult<T> {
  const findings: Finding[] = [];
  let result = schema.safeParse(raw);
  const unknown = result.error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
  if (unknown.length > 0) {
    for (const issue of unknown)
      for (const key of issue.keys)
        findings.push({
          path,
          line: lineOf([...issue.path, key]),
          severity: severe(keyMeant(key, knownKeys(schema, issue.path)), issue.path) ? 'error' : 'warning',
          code: 'unknown-key',
          message: unknownKey(key, schema, issue.path),
        });
    for (const issue of unknown) dropKeys(raw, issue.path, issue.keys);
    result = schema.safeParse(raw);
  }
  if (result.success)
    return { value: findings.some(({ severity }) => severity === 'error') ? null : result.data, findings };
  for (const issue of result.error.issues)
    findings.push({
      path,
      line: lineOf(issue.path),
      severity: 'error',
      code: 'wrong-value',
      message: describe(issue, raw),
    });
  return { value: null, findings };
}

function toPlain(document: YamlDocument.Parsed, path: string): { value: unknown; finding: Finding | null } {
  try {
    keepNumbersAsWritten(document);
    return { value: withoutNulls(document.toJS({ maxAliasCount: 0 })), finding: null };
  } catch {
    return {
      value: null,
      finding: {
        path,
        line: null,
        severity: 'error',
        code: 'yaml-alias',
        message: 'Aliases (&name, *name) are not read here: write the value out.',
      },
    };
  }
}

/** `1.10` and `0123` are words here: read as numbers they would come out as 1.1 and 123. */
function keepNumbersAsWritten(document: YamlDocument.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
    },
  });
}

/** Left empty, these would silently mean everyone. */
const mustBeGiven = new Set(['plans']);

/** A key left empty ("until:") counts as not given. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => inner !== null || mustBeGiven.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Where a value or, for a mapping's key, that key stands in the text. */
function offsetOf(document: YamlDocument.Parsed, keys: readonly Key[]): number | null {
  for (let length = keys.length; length >= 0; length--) {
    const parent: unknown =
      length === 0 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1];
    if (isMap(parent) && key !== undefined) {
      const pair = parent.items.find(
        (item) => isPair(item) && isNode(item.key) && String(item.key.toJSON()) === String(key),
      );
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

function dropKeys(raw: unknown, path: readonly PropertyKey[], keys: readonly string[]): void {
  const parent = valueAt(raw, path);
  if (typeof parent === 'object' && parent !== null)
    for (const key of keys) Reflect.deleteProperty(parent, key);
}
