import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';
import { listed } from '../../domain/wording.ts';
import { isOffice, personalDataIn } from './personal-data.ts';
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
  const addresses = addressesOfPeople(passages, contacts);
  if (addresses.size >= fewestAddresses)
    places.set(`a list of ${addresses.size} people's e-mail addresses`, [`"${passages[0]?.locator ?? ''}"`]);
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

/** A few people of the benefits desk may well be named with their addresses. */
const fewestAddresses = 5;

/** Addresses that are made of a first and a last name. */
function addressesOfPeople(passages: readonly Passage[], contacts: string): Set<string> {
  const text = withoutContacts(passages.map(bodyOf).join('\n'), contacts).toLowerCase();
  const found = text.matchAll(
    /(?<![\p{L}\p{N}._-])\p{L}{2,20}[._]\p{L}{2,30}@[\p{L}\p{N}.-]{1,80}\.\p{L}{2,20}/gu,
  );
  return new Set([...found].map(([address]) => address).filter((address) => !isOffice(address)));
}

const person = /^(?:employee|participant|member|first|last|full|sur)?\s?(?:name|id|number|no\.?)?$/iu;
const naming = /name|employee|participant|member/iu;
const telling =
  /\b(?:ssn|social security|birth|dob|salary|wage|home address|street|home phone|cell|mobile|personal e-?mail|account balance|beneficiary)\b/iu;
const fewestPeople = 2;

/** How to reach a desk is for everybody to read; how to reach an employee is not. */
function isTelling(column: string, cells: readonly { column: string }[]): boolean {
  const isOfEmployees = cells.some((cell) => /employee|participant|member/iu.test(cell.column));
  return (
    telling.test(column) ||
    (isOfEmployees && /\b(?:phone|telephone|e-?mail|address|balance|age)\b/iu.test(column))
  );
}

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
      ) && cells.some(({ column, value }) => isTelling(column, cells) && value.trim() !== ''),
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
