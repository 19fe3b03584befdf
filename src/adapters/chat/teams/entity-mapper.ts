import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * Lets every property of an activity's entities out on the wire.
 *
 * botframework-connector 4.23.3 serialises `entities[]` with its registered `Entity` mapper,
 * which knows `type` only: the label "AI generated" and the citations are dropped without an
 * error and with HTTP 200. A test asserts the bytes that leave the process.
 */
export function keepEntityProperties(): void {
  mappers.Entity.type.additionalProperties = { type: { name: 'Object' } };
}
