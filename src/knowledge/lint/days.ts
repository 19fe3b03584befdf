/** How long before its end something is reported as ending, in days. */
export const soonDays = 60;
