import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Passage } from '../../domain/passage.ts';
import { listed } from '../../domain/wording.ts';
import { personalDataIn } from './personal-data.ts';
import { warning } from './say.ts';
import { piecesOf } from './words-of-document.ts';

/** Files that hold data of single people: whoever may ask about the plan might read it. Drafts are looked at as well. */
export function lintPersonalData({ documents, passages, plans }: KnowledgeBase): Finding[] {
  const contacts = plans.map(({ contact }) => contact ?? '').join('\n');
  return [...documents.values()].flatMap((document) => {
    const held = passages.get(document.path) ?? [];
    return [...numbersIn(document, held, contacts), ...peopleListedIn(document, held)];
  });
}

function numbersIn(document: Document, passages: readonly Passage[], contacts: string): Finding[] {
  const places = new Map<string, string[]>();
  for (const { where, text } of piecesOf(document, passages))
    for (const kind of personalDataIn(withoutContacts(text, contacts)))
      places.set(kind, [...(places.get(kind) ?? []), where]);
  if (places.size === 0) return [];
  const kinds = [...places].map(([kind, where]) => {
    const others = new Set(where).size - 1;
    return `${kind} (${where[0] ?? ''}${others > 0 ? ` and ${others} more places` : ''})`;
  });
  return [
    warning(
      document.path,
      'personal-data',
      `It seems to hold ${listed(kinds)}, and whoever may ask about the plan could be shown it: take it out of the file.`,
    ),
  ];
}

/** The address that the plan itself gives as its contact is meant to be read. */
function withoutContacts(text: string, contacts: string): string {
  return text.replaceAll(/[^\s<>()[\],;:]+@[^\s<>()[\],;:]+/gu, (address) =>
    contacts.toLowerCase().includes(address.toLowerCase().replace(/\.$/u, '')) ? ' ' : address,
  );
}

const person = /^(?:employee|participant|member|first|last|full|sur)?\s?(?:name|id|number|no\.?)?$/iu;
const naming = /name|employee|participant|member/iu;
const telling =
  /\b(?:ssn|social security|birth|dob|salary|wage|home address|street|home phone|cell|mobile|personal e-?mail|account balance|beneficiary)\b/iu;
const fewestPeople = 2;

/** A table with a person a row and what is nobody else's business beside the name. */
function peopleListedIn({ path }: Document, passages: readonly Passage[]): Finding[] {
  const rows = passages.flatMap(({ blocks, locator }) =>
    blocks.flatMap((block) => (block.kind === 'row' ? [{ cells: block.cells, locator }] : [])),
  );
  const people = rows.filter(
    ({ cells }) =>
      cells.some(
        ({ column, value }) =>
          person.test(column.trim()) &&
          naming.test(column) &&
          /^\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]*){0,3}$/u.test(value),
      ) && cells.some(({ column, value }) => telling.test(column) && value.trim() !== ''),
  );
  if (people.length < fewestPeople) return [];
  return [
    warning(
      path,
      'personal-data',
      `It lists ${people.length} people by name with private details ("${people[0]?.locator ?? ''}"): take the list out of the folder.`,
    ),
  ];
}
