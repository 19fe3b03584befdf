import { type Passage, textOf } from '../domain/passage.ts';

const tellsHow = /\b(?:how|steps?|opening|enrolling|applying|requesting|instructions)\b/iu;
const instructs =
  /^(?:to |first,? |then,? |next,? |please )?(?:sign|log|read|complete|choose|transfer|place|call|visit|open|submit|send|fill|go|select|contact|download|click|enter|review|ask|request|print|mail|return|write|make|decide|check|wait|confirm|follow|apply|provide|move|set|tell)\b/iu;

/** The list items of a passage that tells how something is done, in order; null when it is no list of steps. */
export function stepsIn(passage: Passage): string[] | null {
  const items = passage.blocks.filter((block) => block.kind === 'item').map(textOf);
  if (items.length < 2 || items.length * 2 < passage.blocks.length) return null;
  const isInstruction = items.every((item) => instructs.test(item));
  return isInstruction || tellsHow.test(passage.headings.at(-1) ?? '') ? items : null;
}
