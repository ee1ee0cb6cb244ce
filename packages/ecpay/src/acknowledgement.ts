/**
 * The whole answer to a server callback: status 200, `text/plain`, these four characters, within
 * ten seconds. Anything else is sent again, every 5 to 15 minutes, four times a day.
 */
export const ACKNOWLEDGED = "1|OK";

/** The answer to a message that was not believed: ECPay will send a genuine one again. */
export const REFUSED = "0|CheckMacValue Error";

/** The answer to a message that could not be stored: please send it again. */
export const NOT_STORED = "0|Try again";

/** How long ECPay waits for the answer. */
export const ANSWER_WITHIN_MS = 10_000;
