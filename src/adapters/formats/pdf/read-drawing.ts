import { type Box, areaOf, boxOf } from './box.ts';
import { type Backdrop, createBackdrop } from './backdrop.ts';
import { type DrawingState, type FontFacts, freshState } from './drawing-state.ts';
import { type Matrix, asMatrix, combined, identity } from './matrix.ts';
import type { PageContent } from './page-content.ts';
import { shapesOf } from './path-shapes.ts';
import { type WordWriter, createWordWriter } from './write-words.ts';

/** One page as PDF.js hands it over: the steps it is drawn in. */
export interface Drawing {
  number: number;
  width: number;
  height: number;
  /** From the page's own co-ordinates to points from the left and the top. */
  toView: Matrix;
  steps: readonly { name: string; values: readonly unknown[] }[];
  fontOf(id: unknown): FontFacts;
  /** Of a layer that can be switched off: whether it is on. */
  isShown(layer: unknown): boolean;
}

interface Pen {
  page: PageContent;
  drawing: Drawing;
  state: DrawingState;
  saved: { state: DrawingState; isBare: boolean }[];
  /** Nothing was painted since the state was last saved. */
  isBare: boolean;
  hiddenLayers: boolean[];
  textObjects: number;
  backdrop: Backdrop;
  words: WordWriter;
}

const deepest = 500;

/** Follows the steps a page is drawn in, and notes its words, lines, dots and pictures. */
export function readDrawing(drawing: Drawing): PageContent {
  const { number, width, height, toView } = drawing;
  const page: PageContent = { number, width, height, words: [], rules: [], dots: [], images: [] };
  const backdrop = createBackdrop();
  const pen: Pen = {
    page,
    drawing,
    state: freshState(toView),
    saved: [],
    isBare: false,
    hiddenLayers: [],
    textObjects: 0,
    backdrop,
    words: createWordWriter(page, backdrop),
  };
  for (const { name, values } of drawing.steps) follow(pen, name, values);
  pen.words.end();
  return page;
}

type Step = (pen: Pen, values: readonly unknown[]) => void;

/** What each drawing step of PDF.js changes, by its name; other steps change nothing that matters here. */
const steps: Readonly<Record<string, Step>> = {
  save,
  restore,
  beginGroup: save,
  endGroup: restore,
  paintFormXObjectBegin(pen, [matrix]) {
    save(pen);
    transform(pen, matrix);
  },
  paintFormXObjectEnd: restore,
  beginAnnotation(pen, [, , toRectangle, toPage]) {
    save(pen);
    pen.state = freshState(pen.drawing.toView);
    transform(pen, toRectangle);
    transform(pen, toPage);
  },
  endAnnotation: restore,
  transform,
  setGState: (pen, [pairs]) => setMany(pen, pairs),
  setFillRGBColor(pen, [colour]) {
    pen.state.fill = typeof colour === 'string' ? colour : null;
  },
  setFillColorN: forgetFill,
  setFillTransparent: forgetFill,
  setFont(pen, [font, size]) {
    pen.state.font = pen.drawing.fontOf(font);
    pen.state.fontSize = asNumber(size);
  },
  setTextRenderingMode(pen, [mode]) {
    pen.state.textMode = asNumber(mode);
  },
  setCharSpacing(pen, [spacing]) {
    pen.state.characterSpacing = asNumber(spacing);
  },
  setWordSpacing(pen, [spacing]) {
    pen.state.wordSpacing = asNumber(spacing);
  },
  setHScale(pen, [percent]) {
    pen.state.stretch = asNumber(percent) / 100;
  },
  setTextRise(pen, [rise]) {
    pen.state.rise = asNumber(rise);
  },
  setLeading(pen, [leading]) {
    pen.state.leading = -asNumber(leading);
  },
  beginText(pen) {
    pen.textObjects += 1;
    pen.state.textObject = pen.textObjects;
    placeText(pen.state, identity);
  },
  setTextMatrix: (pen, values) => placeText(pen.state, asMatrix(values[0]) ?? asMatrix(values) ?? identity),
  moveText: (pen, [x, y]) => moveText(pen.state, asNumber(x), asNumber(y)),
  setLeadingMoveText(pen, [x, y]) {
    pen.state.leading = asNumber(y);
    moveText(pen.state, asNumber(x), asNumber(y));
  },
  nextLine: (pen) => moveText(pen.state, 0, pen.state.leading),
  showText,
  showSpacedText: showText,
  beginMarkedContent: (pen) => pen.hiddenLayers.push(false),
  beginMarkedContentProps: (pen, [tag, layer]) =>
    pen.hiddenLayers.push(tag === 'OC' && !pen.drawing.isShown(layer)),
  endMarkedContent: (pen) => pen.hiddenLayers.pop(),
  constructPath: (pen, [paint, data]) => drawPath(pen, paint, data),
  shadingFill(pen) {
    pen.isBare = false;
  },
};

function follow(pen: Pen, name: string, values: readonly unknown[]): void {
  const step = steps[name];
  if (step) step(pen, values);
  else if (name.startsWith('paint')) drawImage(pen);
}

function showText(pen: Pen, [glyphs]: readonly unknown[]): void {
  pen.isBare = false;
  pen.words.show(pen.state, glyphs, pen.hiddenLayers.includes(true));
}

function forgetFill(pen: Pen): void {
  pen.state.fill = null;
}

function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function save(pen: Pen): void {
  if (pen.saved.length >= deepest) pen.saved.shift();
  pen.saved.push({ state: { ...pen.state }, isBare: pen.isBare });
  pen.isBare = true;
}

/** A picture too large to be unpacked leaves no step of its own, only a state that was set up for nothing. */
function restore(pen: Pen): void {
  if (pen.isBare) drawImage(pen);
  const before = pen.saved.pop();
  if (!before) return;
  pen.state = before.state;
  pen.isBare = before.isBare && pen.isBare;
}

function transform(pen: Pen, value: unknown): void {
  const matrix = asMatrix(value);
  if (matrix) pen.state.matrix = combined(pen.state.matrix, matrix);
}

function setMany(pen: Pen, pairs: unknown): void {
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    const [key, value, size]: unknown[] = Array.isArray(pair) ? pair : [];
    if (key === 'ca') pen.state.opacity = asNumber(value);
    if (key === 'Font') {
      const [id, height]: unknown[] = Array.isArray(value) ? value : [value, size];
      pen.state.font = pen.drawing.fontOf(id);
      pen.state.fontSize = asNumber(height);
    }
  }
}

function placeText(state: DrawingState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.lineMatrix = matrix;
}

function moveText(state: DrawingState, x: number, y: number): void {
  placeText(state, combined(state.lineMatrix, [1, 0, 0, 1, x, y]));
}

const smallestPicture = 100;

function drawImage(pen: Pen): void {
  const box = boxOf(pen.state.matrix, 0, 0, 1, 1);
  if (areaOf(box) < smallestPicture) return;
  pen.page.images.push(box);
  pen.backdrop.paint(box, null);
  pen.isBare = false;
}

/** How a path is painted, by the numbers of PDF.js: 20 and 21 stroke, 22 and 23 fill, 24 to 27 both, 28 not at all. */
const [firstStroke, firstFill, firstBoth, notPainted] = [20, 22, 24, 28];
const mostShapes = 5000;

function drawPath(pen: Pen, paint: unknown, data: unknown): void {
  const how = asNumber(paint);
  if (how < firstStroke || how >= notPainted) return;
  pen.isBare = false;
  const { boxes, isPlain } = shapesOf(Array.isArray(data) ? data[0] : data, pen.state.matrix);
  const isFilled = how >= firstFill;
  const isStroked = how < firstFill || how >= firstBoth;
  for (const box of boxes) {
    if (isFilled) fillBox(pen, box, isPlain);
    if (pen.page.rules.length < mostShapes) pen.page.rules.push(...rulesOf(box, isPlain, isStroked));
    if (isDot(box) && pen.page.dots.length < mostShapes) pen.page.dots.push(box);
  }
}

function fillBox({ state, backdrop }: Pen, box: Box, isPlain: boolean): void {
  if (state.opacity < 0.9) return;
  if (isPlain) backdrop.paint(box, state.fill);
  else if (state.fill !== '#ffffff') backdrop.paint(box, null);
}

function rulesOf(box: Box, isPlain: boolean, isStroked: boolean): Box[] {
  if (!isPlain || box.x1 - box.x0 < 15) return [];
  if (box.y1 - box.y0 <= 2.5) return [box];
  return isStroked
    ? [
        { ...box, y1: box.y0 },
        { ...box, y0: box.y1 },
      ]
    : [];
}

function isDot({ x0, y0, x1, y1 }: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return width >= 1 && width <= 8 && Math.abs(width - height) < 1;
}
