import { type Box, isWithin } from './box.ts';

/** What lies under a point of the page: its colour, or null where a picture or a drawing makes it unknown. */
export interface Backdrop {
  paint(box: Box, colour: string | null): void;
  colourAt(x: number, y: number): string | null;
}

/** Of a page with more painted areas than this the oldest are forgotten: they are a drawing. */
const mostAreas = 600;

export function createBackdrop(): Backdrop {
  let areas: { box: Box; colour: string | null }[] = [];
  return {
    paint(box, colour) {
      if (box.x1 - box.x0 < 3 || box.y1 - box.y0 < 3) return;
      areas.push({ box, colour });
      if (areas.length > mostAreas * 2) areas = areas.slice(-mostAreas);
    },
    colourAt(x, y) {
      const area = areas.findLast(({ box }) => isWithin(box, x, y));
      return area ? area.colour : '#ffffff';
    },
  };
}

/** Two colours no eye tells apart, such as white and #fdfdfd. */
export function looksAlike(one: string, other: string): boolean {
  const [a, b] = [channels(one), channels(other)];
  return a.length === 3 && b.length === 3 && a.every((value, at) => Math.abs(value - (b[at] ?? 0)) <= 16);
}

function channels(colour: string): number[] {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour);
  return digits ? digits.slice(1).map((pair) => Number.parseInt(pair, 16)) : [];
}
