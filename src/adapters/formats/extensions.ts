/**
 * File name endings of every format in the registry, in its order. They stand apart from it because whoever only
 * has to know which files are read need not load the parsers: those are for the processes that read.
 */
export const extensions: readonly string[] = ['.md', '.txt', '.html', '.csv', '.xlsx', '.docx', '.pdf'];
