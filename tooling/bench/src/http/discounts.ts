import type pg from "pg";

/** Replaces the automatic rules by `count` automatic ones that stack; those that match none ask for an order nobody makes. */
export async function setDiscounts(
  database: pg.Pool,
  count: number,
  match: "ALL" | "NONE",
): Promise<void> {
  await database.query(
    "update discount set status = 'ENDED' where status = 'ACTIVE' and automatic",
  );
  for (let n = 1; n <= count; n++) {
    const { rows } = await database.query<{ id: string }>("select uuidv7() as id");
    await keep(database, automaticRule(rows[0]!.id, n, match));
  }
}

/** Stores `count` private codes of a discount of their own, as a batch leaves them; nobody types them. */
export async function storeCodes(database: pg.Pool, count: number): Promise<void> {
  const { rows } = await database.query<{ id: string }>("select uuidv7() as id");
  const rule = { ...automaticRule(rows[0]!.id, 1, "ALL"), automatic: false };
  await keep(database, rule);
  await database.query(
    `insert into voucher (discount_id, code_cipher, cipher_key_version, code_index, skeleton_index, masked_code)
     select $1, sha256(n::text::bytea), 1, sha256(('key' || n)::bytea), sha256(('skeleton' || n)::bytea), '****-' || n % 10000
     from generate_series(1, $2::int) n`,
    [rule.id, count],
  );
  await database.query("vacuum analyze voucher");
}

type Rule = ReturnType<typeof automaticRule>;

async function keep(database: pg.Pool, rule: Rule): Promise<void> {
  await database.query(
    `insert into discount (id, status, name, level, type, priority, automatic, rule)
     values ($1, 'ACTIVE', $2, $3, $4, $5, $6, $7)`,
    [
      rule.id,
      JSON.stringify(rule.name),
      rule.level,
      rule.config.type,
      rule.priority,
      rule.automatic,
      JSON.stringify(rule),
    ],
  );
  await database.query(
    "insert into discount_version (discount_id, version, rule) values ($1, 1, $2)",
    [rule.id, JSON.stringify(rule)],
  );
}

/** A minimum that no cart of a benchmark reaches: each such rule is looked at, refused, and says how much is missing. */
const FAR_AWAY = { condition: { type: "MINIMUM_ORDER", amount: 90_000_000 }, currency: "TWD" };

/** One per cent off every line, on top of all others. */
function automaticRule(id: string, n: number, match: "ALL" | "NONE") {
  return {
    id,
    version: 1,
    name: { "zh-TW": `自動折扣 ${n}`, en: `Automatic ${n}` },
    partnerId: null,
    status: "ACTIVE",
    level: "PRODUCT",
    config: { type: "PERCENTAGE", percentOff: "1" },
    currency: null,
    priority: n,
    canStack: true,
    exclusivity: "CART",
    excludedDiscountIds: [],
    startsAt: null,
    endsAt: null,
    limits: { total: null, perCustomer: null },
    minimumBasis: "BEFORE_DISCOUNTS",
    maxDiscountAmount: null,
    automatic: true,
    availability: { kind: "EVERYONE" },
    refundMode: "KEEP",
    ...(match === "NONE" ? FAR_AWAY : {}),
  };
}
