/** Hidden files, and those that editors, Word and browsers keep for a while: no documents and no fault. */
export function isPassedOver(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    name.endsWith('~') ||
    /^(?:~.*\.tmp|.*\.(?:tmp|swp|swx|part|partial|crdownload|download|bak))$/iu.test(name) ||
    /^(?:thumbs\.db|desktop\.ini|4913)$/iu.test(name)
  );
}
