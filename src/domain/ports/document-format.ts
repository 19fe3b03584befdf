import type { Block } from '../passage.ts';

/** A run of blocks under one heading path. */
export interface Section {
  /** Headings from the top down, without the document's title. */
  headings: string[];
  blocks: Block[];
  /** Where a person finds it, when that is not its headings: "p. 3", "sheet Funds, row 12". */
  locator?: string;
}

/** Something HR should know of a file that was read all the same: "Page 4 is a picture and was not read." */
export interface Remark {
  /** Stable name of the kind, such as `scanned-page`. */
  code: string;
  message: string;
}

export interface ReadDocument {
  /** The first top-level heading or the HTML title, if any. */
  title: string | null;
  sections: Section[];
  remarks?: Remark[];
}

interface AnyFormat {
  /** File name endings in lower case, with the dot. */
  readonly extensions: string[];
  /** Looks at a file's bytes before anything else does; throws `UnreadableDocument` when they are no such file. */
  check?(bytes: Uint8Array, extension: string): void;
}

/** A format of text: its encoding is settled before it is read. */
export interface TextFormat extends AnyFormat {
  readonly input: 'text';
  /** True when YAML front matter may stand at the top of the file. */
  readonly hasFrontMatter: boolean;
  read(text: string): ReadDocument;
}

/** A format of its own bytes, such as PDF. */
export interface BinaryFormat extends AnyFormat {
  readonly input: 'bytes';
  read(bytes: Uint8Array): Promise<ReadDocument>;
}

/** One file format: a file in, sections out. Throws `UnreadableDocument`. */
export type DocumentFormat = TextFormat | BinaryFormat;

/** A file cannot be read; the message is a sentence that says what HR can do. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  /** Stable name of the finding, such as `password-protected`. */
  readonly code: string;
  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
