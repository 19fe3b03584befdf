import { type Backdrop, looksAlike } from './backdrop.ts';
import { cleanText } from './clean-text.ts';
import type { DrawingState } from './drawing-state.ts';
import { type Glyph, glyphsOf } from './glyph.ts';
import { type Matrix, combined } from './matrix.ts';
import type { Concealment, PageContent, Word } from './page-content.ts';

/** Puts drawn letters together to words, whatever steps they were drawn in. */
export interface WordWriter {
  show(state: DrawingState, glyphs: unknown, isLayerHidden: boolean): void;
  end(): void;
}

/** A gap of this share of the type's size parts two words where no space is typed. */
const wordGap = 0.17;
/** A space of a justified line, in type sizes, at the most. */
const widestSpace = 2;
const tiniest = 1.01;
const mostWords = 50_000;

/** A word being written, along the line it stands on: `from` and `to` run in the direction of its own turn. */
interface Open {
  text: string;
  from: number;
  to: number;
  across: number;
  size: number;
  bold: boolean;
  spaced: boolean;
  concealed: Concealment | null;
  turn: Word['turn'];
}

export function createWordWriter(page: PageContent, backdrop: Backdrop): WordWriter {
  let open: Open | null = null;
  let space: Placed | null = null;
  const end = (): void => {
    if (open && cleanText(open.text).trim() !== '' && page.words.length < mostWords)
      page.words.push({ ...closed(open), order: page.words.length });
    open = null;
  };
  const add = (piece: Open): void => {
    if (open && goesOn(open, piece)) {
      open.text += piece.text;
      open.to = Math.max(open.to, piece.to);
      return;
    }
    end();
    open = piece;
  };
  return {
    end,
    show(state, glyphs, isLayerHidden) {
      for (const glyph of glyphsOf(glyphs)) {
        const placed = advance(state, glyph);
        if (placed === null) continue;
        if (placed.isSpace) {
          end();
          space = placed;
          continue;
        }
        const concealed = isLayerHidden ? 'hidden-layer' : concealmentOf(placed, state);
        add({ ...placed, spaced: space !== null && follows(space, placed), concealed });
        space = null;
      }
    },
  };

  function concealmentOf(placed: Placed, state: DrawingState): Concealment | null {
    const { x, y } = placed.middle;
    if (placed.size <= tiniest) return 'tiny';
    if (x < 0 || y < 0 || x > page.width || y > page.height) return 'off-page';
    if (state.textMode === 3 || state.textMode === 7 || state.opacity < 0.05) return 'invisible';
    const isFilled = [0, 2, 4, 6].includes(state.textMode);
    const under = isFilled && state.fill !== null ? backdrop.colourAt(x, y) : null;
    return state.fill !== null && under !== null && looksAlike(state.fill, under) ? 'same-colour' : null;
  }
}

function goesOn(open: Open, piece: Open): boolean {
  const gap = piece.from - open.to;
  return (
    open.turn === piece.turn &&
    open.concealed === piece.concealed &&
    Math.abs(open.across - piece.across) < 0.1 * open.size &&
    Math.abs(open.size - piece.size) < 0.1 * open.size &&
    gap < wordGap * open.size &&
    gap > -0.5 * open.size
  );
}

/** The typed space leads up to the letter, stretched perhaps to fill the line: it is no mere end of a cell's text. */
function follows(space: Placed, letter: Placed): boolean {
  const reach = space.textObject === letter.textObject ? widestSpace : 0.3;
  return (
    Math.abs(letter.from - space.to) < reach * letter.size &&
    Math.abs(letter.across - space.across) < letter.size
  );
}

interface Placed extends Omit<Open, 'spaced' | 'concealed'> {
  isSpace: boolean;
  textObject: number;
  middle: { x: number; y: number };
}

/** Where a letter stands, moving on past it; null for a mere shift. */
function advance(state: DrawingState, glyph: Glyph): Placed | null {
  const { fontSize, stretch, font, rise } = state;
  if (typeof glyph === 'number') {
    shift(state, ((-glyph * fontSize) / 1000) * stretch);
    return null;
  }
  const place = combined(combined(state.matrix, state.textMatrix), [1, 0, 0, 1, 0, rise]);
  const width = glyph.width * font.scale * fontSize * stretch;
  shift(state, font.vertical ? fontSize : width + spacingAfter(glyph, state));
  return placedOf(place, glyph, width, state);
}

function spacingAfter({ isSpace }: Exclude<Glyph, number>, state: DrawingState): number {
  return ((isSpace ? state.wordSpacing : 0) + state.characterSpacing) * state.stretch;
}

function shift(state: DrawingState, x: number): void {
  state.textMatrix = combined(state.textMatrix, [1, 0, 0, 1, x, 0]);
}

function placedOf(place: Matrix, glyph: Exclude<Glyph, number>, width: number, state: DrawingState): Placed {
  const [a, b, c, d, e, f] = place;
  const size = Math.hypot(c, d) * Math.abs(state.fontSize);
  const long = Math.hypot(a, b);
  const turn = turnOf(a, b);
  const [along, across] = alongOf(e, f, turn);
  const spacing = Math.max(0, spacingAfter(glyph, state)) * long;
  return {
    text: glyph.text,
    textObject: state.textObject,
    isSpace: glyph.isSpace || glyph.text.trim() === '',
    from: along,
    to: along + Math.abs(width) * long + spacing,
    across,
    size,
    bold: state.font.bold || state.textMode === 2,
    turn,
    middle: {
      x: e + (a * width) / 2 + c * 0.3 * state.fontSize,
      y: f + (b * width) / 2 + d * 0.3 * state.fontSize,
    },
  };
}

/** On the page as seen, `y` grows downwards: type that runs down the page is turned once. */
function turnOf(a: number, b: number): Word['turn'] {
  const slack = 0.05 * Math.hypot(a, b);
  if (Math.abs(b) <= slack) return a >= 0 ? 0 : 2;
  if (Math.abs(a) <= slack) return b >= 0 ? 1 : 3;
  return null;
}

function alongOf(x: number, y: number, turn: Word['turn']): [along: number, across: number] {
  switch (turn) {
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
    case 0:
    case null:
      return [x, y];
  }
}

function closed({ text, from, to, across, ...rest }: Open): Omit<Word, 'order'> {
  return { ...rest, text: cleanText(text), x0: from, x1: to, y: across };
}
