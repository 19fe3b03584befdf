import { type Box, boxOf } from './box.ts';
import type { Matrix } from './matrix.ts';

export interface PathShapes {
  /** The upright rectangles and straight strokes of the path, as boxes on the page. */
  boxes: Box[];
  /** True when all of the path is such boxes. */
  isPlain: boolean;
}

const pointsAfter = [2, 2, 6, 4, 0];
const longestPath = 20_000;

/** Takes a path apart into its parts, from the numbers PDF.js hands over: 0 move, 1 line, 2 and 3 curve, 4 close. */
export function shapesOf(data: unknown, matrix: Matrix): PathShapes {
  const shapes: PathShapes = { boxes: [], isPlain: true };
  if (!(data instanceof Float32Array) || data.length > longestPath) return { boxes: [], isPlain: false };
  let part: { x: number; y: number }[] = [];
  const close = (): void => {
    if (part.length > 1) {
      const xs = part.map(({ x }) => x);
      const ys = part.map(({ y }) => y);
      shapes.boxes.push(boxOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
      if (!isUpright(part)) shapes.isPlain = false;
    }
    part = [];
  };
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 4;
    const numbers = pointsAfter[step];
    if (numbers === undefined) return { boxes: [], isPlain: false };
    if (step === 0) close();
    if (step === 2 || step === 3) shapes.isPlain = false;
    if (numbers > 0) part.push({ x: data[at + numbers - 1] ?? 0, y: data[at + numbers] ?? 0 });
    at += 1 + numbers;
  }
  close();
  return shapes;
}

/** Every side runs along an axis, and there are no more than those of a rectangle. */
function isUpright(points: readonly { x: number; y: number }[]): boolean {
  if (points.length > 5) return false;
  return points.every((point, at) => {
    const next = points[at + 1];
    return !next || Math.abs(point.x - next.x) < 0.01 || Math.abs(point.y - next.y) < 0.01;
  });
}
