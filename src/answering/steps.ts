import { type Passage, textOf } from '../domain/passage.ts';

const tellsHow = /\b(?:how|steps?|opening|enrolling|applying|requesting|instructions)\b/iu;
const describes = /^(?:the|an?|no|each|every|any|all|your|our)\b/iu;

/** The list items of a passage that tells how something is done, in order; null when it is no list of steps. */
export function stepsIn(passage: Passage): string[] | null {
  const items = passage.blocks.filter((block) => block.kind === 'item').map(textOf);
  if (items.length < 2 || items.length * 2 < passage.blocks.length) return null;
  const isInstruction = !items.some((item) => describes.test(item));
  return isInstruction || tellsHow.test(passage.headings.at(-1) ?? '') ? items : null;
}
