/** One invariant: a promise of the house that must hold in every row at every moment. */
export interface Check {
  /** Stable name, `chapter.promise`. */
  readonly name: string;
  /** The promise as a sentence. */
  readonly promise: string;
  /**
   * Finds what breaks it: `order_number` (null when it is about no order), `subject` (what, with its id or name),
   * `detail` (what was found, and what should be there). An empty answer means that the promise holds.
   */
  readonly sql: string;
}

/** Orders that wait for money, in the database's words. */
export const UNPAID = "('PENDING', 'AWAITING_PAYMENT')";
/** Orders that were paid, whatever came after. */
export const PAID = "('PAID', 'COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED')";
/** Payments that hold, or held, money. */
export const WITH_MONEY = "('PAID', 'REFUNDED', 'PARTIALLY_REFUNDED')";
