/** Something wrong or doubtful in the knowledge folder, for HR to read. */
export interface Finding {
  /** Relative to the knowledge folder. */
  path: string;
  /** From 1; null when it is about the file as a whole. */
  line: number | null;
  severity: 'error' | 'warning';
  /** Stable name of the kind of finding, such as `unknown-key`. */
  code: string;
  /** One sentence: what, and what is allowed or to be done. */
  message: string;
}
