import type { Block } from '../passage.ts';

/** A run of blocks under one heading path. */
export interface Section {
  /** Headings from the top down, without the document's title. */
  headings: string[];
  blocks: Block[];
}

export interface ReadDocument {
  /** The first top-level heading or the HTML title, if any. */
  title: string | null;
  sections: Section[];
}

/** One file format: text in, sections out. Throws an Error whose message a person can act on. */
export interface DocumentFormat {
  /** File name endings in lower case, with the dot. */
  readonly extensions: string[];
  /** True when YAML front matter may stand at the top of the file. */
  readonly hasFrontMatter: boolean;
  read(text: string): ReadDocument;
}
