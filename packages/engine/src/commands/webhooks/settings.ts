/** How webhooks are run. The same everywhere, so that the integrator's guide can say it. */

/** A try ends after so long. */
export const TIMEOUT_MS = 15_000;
/** Whoever sends a delivery holds it for so long; longer than any try. */
export const HELD_SECONDS = 60;
/** Tries at once to one endpoint, by all workers together: a slow one doesn't hold up the others. */
export const AT_ONCE_PER_ENDPOINT = 5;
/** After a new secret was made the one before signs too for so long. */
export const OLD_SECRET_HOURS = 24;
/** An endpoint that failed every try for so long is disabled. */
export const DISABLED_AFTER_DAYS = 5;
/** What is kept of an answer, in characters. */
export const RESPONSE_KEPT = 500;
