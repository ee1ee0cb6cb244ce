/** A worked example of a price: told to people, run as a test, tried in the simulator, planted as a shop. */
export interface Scenario {
  /** Stable name: its file and its place there, `06-multi-buy-3`. */
  readonly slug: string;
  /** `06-multi-buy.md` */
  readonly file: string;
  readonly title: Told;
  /** What `npm run price` and the simulator read: `cart`, `discounts`, `vouchers`, `context`. */
  readonly document: ScenarioDocument;
  /** For returns: the quantities that stay, by line id. */
  readonly kept: { readonly [lineId: string]: number } | null;
  /** What is expected, by name (see `outcomeIn`): an amount in minor units, or a reason. */
  readonly expected: readonly Expectation[];
}

/** The scenarios of one subject, with what it is about. */
export interface ScenarioFile {
  readonly file: string;
  readonly title: Told;
  readonly text: Told;
  readonly scenarios: readonly Scenario[];
}

/** In both languages of the house. */
export interface Told {
  readonly "zh-TW": string;
  readonly en: string;
}

export interface ScenarioDocument {
  readonly cart: {
    readonly currency: string;
    readonly lines: readonly ScenarioLine[];
    readonly shipping?: {
      readonly method: string;
      readonly amount: number;
      readonly taxRate: string;
    };
    readonly codes: readonly { readonly text: string }[];
  };
  readonly discounts: readonly ScenarioRule[];
  readonly vouchers: readonly ScenarioRule[];
  readonly context: { readonly now: string; readonly [name: string]: unknown };
  /** Whatever else the engine reads, as the file says it. */
  readonly [name: string]: unknown;
}

/** One line of the table of items. */
export interface ScenarioLine {
  readonly id: string;
  /** Minor units. */
  readonly unitPrice: number;
  readonly quantity: number;
  readonly tags: readonly string[];
  readonly categoryIds: readonly string[];
  /** The partner's own selections that hold it. */
  readonly catalogIds?: readonly string[];
  readonly kind?: "PHYSICAL" | "COURSE";
  readonly partnerId?: string;
}

/** A discount or a voucher as the file writes it: what is left out is usual. */
export interface ScenarioRule {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface Expectation {
  /** `total`, `net`, `tax`, `shipping`, a line, `applied:ID`, `rejected:ID or CODE`, `missing:ID`, `refund`. */
  readonly name: string;
  readonly value: number | string;
}
