/** Variables whose value may not be shown in a message. */
const secret = /TOKEN|SECRET|PASSWORD|KEY|DATABASE_URL/u;
/** Values that are secrets wherever they were put by mistake. */
const secretLooking = /xox[a-z]-|xapp-|sk-|:\/\/[^/]*@/u;

/** A value as a message shows it: on one line, secrets aside. */
export function shown(name: string, value = ''): string {
  return secret.test(name) || secretLooking.test(value) ? 'a value' : JSON.stringify(value);
}
