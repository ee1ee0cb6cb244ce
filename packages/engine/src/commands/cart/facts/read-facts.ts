/** Everything the database knows of open carts, in one statement: for one cart, or for all that are asked for at once. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { gathered } from "../../ground/gather.ts";
import type { Identity } from "../../ground/identity.ts";
import { prepared, rows, sql, type Statement } from "../../ground/sql.ts";
import type { CartRow } from "./load-cart.ts";
import { type CodeRow, codesOf } from "./load-codes.ts";
import { type Buyer, type BuyerRow, type BuyerTerms, factsOfBuyer } from "./load-customer.ts";
import { type LineRow, linesOf } from "./load-lines.ts";
import { type OwnHold, ownHoldsOf, type UseRow, usesOf } from "./load-uses.ts";

/** Which cart is asked for, by whom, at which moment. */
export interface Asked {
  /** Null: the open cart of `who`, else the visitor's that `tokenHash` opens. */
  readonly cartId: Id | null;
  readonly tokenHash: Uint8Array | null;
  /** A cart that is a member's is that member's, whoever asks. */
  readonly who: Buyer;
  /** Whose uses are counted as the buyer's. */
  readonly identities: readonly Identity[];
  readonly now: Date;
}

/** What was found, as the database wrote it: the same text is the same facts. */
export interface FactsText {
  readonly cartId: Id;
  readonly text: string;
}

/** The parsed text. */
export interface ReadFacts {
  readonly row: CartRow;
  /** Whoever the cart is priced for: its member, else the member who asks. */
  readonly buyer_id: Id | null;
  readonly lines: readonly LineRow[];
  readonly codes: readonly CodeRow[];
  readonly buyer: BuyerRow;
  readonly holds: readonly OwnHold[];
  readonly uses: readonly UseRow[];
}

interface FactsRow {
  readonly n: number;
  readonly cart_id: Id;
  readonly facts: string;
}

/** Reads a cart beside all others that are asked for in the same turn of the event loop; null when there is none. */
export async function readFacts(em: EntityManager, asked: Asked): Promise<FactsText | null> {
  return gathered(em.getDriver(), asked, async (all) =>
    inOrder(all, await prepared<FactsRow>(em, "cart_facts", factsOf(all))),
  );
}

/** Reads one cart within a transaction. */
export async function readFactsInside(tx: EntityManager, asked: Asked): Promise<ReadFacts> {
  const [found] = inOrder([asked], await rows<FactsRow>(tx, factsOf([asked])));
  if (!found) throw new Error("the cart that is being changed is gone");
  return parseFacts(found.text);
}

/** The facts of a text. */
export function parseFacts(text: string): ReadFacts {
  const facts = JSON.parse(text) as Omit<ReadFacts, "row"> & {
    readonly row: Omit<CartRow, "token_hash"> & { readonly token_hash: string };
  };
  return { ...facts, row: { ...facts.row, token_hash: Buffer.from(facts.row.token_hash, "hex") } };
}

function inOrder(all: readonly Asked[], found: readonly FactsRow[]): (FactsText | null)[] {
  const texts = all.map((): FactsText | null => null);
  for (const { n, cart_id, facts } of found) texts[n] = { cartId: cart_id, text: facts };
  return texts;
}

/** The buyer of an opened cart, as far as it is known before the member's own account is read. */
const BUYER: BuyerTerms = {
  customerId: sql`opened.buyer_id`,
  emailKey: sql`asked.email_key`,
  phoneKey: sql`asked.phone_key`,
  visitorId: sql`asked.visitor_id`,
};
/** The same, with what the account says. */
const KNOWN = {
  ...BUYER,
  emailKey: sql`known_buyer.email_key`,
  phoneKey: sql`known_buyer.phone_key`,
};
/** What the cart's codes unlock. */
const HELD = {
  discountIds: sql`array(select s.discount_id from cart_code e join voucher h on h.id = e.voucher_id
                          join voucher s on s.id = coalesce(h.merged_into_id, h.id)
                         where e.cart_id = opened.id)`,
  voucherIds: sql`array(select coalesce(h.merged_into_id, h.id) from cart_code e join voucher h on h.id = e.voucher_id
                        where e.cart_id = opened.id)`,
};

/** One row for each cart that is there: `FactsRow`. */
function factsOf(all: readonly Asked[]): Statement {
  return sql`select asked.n, opened.id as cart_id, json_build_object(
      'row', json_build_object(
        'id', opened.id, 'token_hash', encode(opened.token_hash, 'hex'), 'customer_id', opened.customer_id,
        'state', opened.state, 'currency', opened.currency, 'channel', opened.channel,
        'shipping_method', opened.shipping_method, 'payment_method', opened.payment_method,
        'version', opened.version, 'last_seen', opened.last_seen,
        'rules_generation', (select value #>> '{}' from setting where key = 'rules.generation')),
      'buyer_id', opened.buyer_id,
      'lines', ${listOf(linesOf(sql`opened.id`))},
      'codes', ${listOf(codesOf(sql`opened.id`, sql`opened.buyer_id`))},
      'buyer', to_json(known_buyer),
      'holds', ${listOf(ownHoldsOf(KNOWN))},
      'uses', ${listOf(usesOf(HELD, identitiesIn(all)))})::text as facts
    from (${askedRows(all)}) asked
    cross join lateral (
      select found.*, coalesce(found.customer_id, asked.customer_id) as buyer_id from cart found
      where found.id = coalesce(asked.cart_id,
        (select own.id from cart own where own.customer_id = asked.customer_id and own.state = 'OPEN'),
        (select held.id from cart held
           where held.token_hash = asked.token_hash and held.state = 'OPEN' and held.customer_id is null))) opened
    cross join lateral (${factsOfBuyer(BUYER, sql`asked.now`)}) known_buyer`;
}

const listOf = (select: Statement): Statement =>
  sql`(select coalesce(json_agg(to_json(one)), '[]') from (${select}) one)`;

/** Columns as arrays: the text of the statement is the same for one cart and for fifty. */
function askedRows(all: readonly Asked[]): Statement {
  return sql`select * from unnest(${all.map((_, n) => n)}::int[],
      ${all.map(({ cartId }) => cartId)}::uuid[], ${all.map(({ tokenHash }) => tokenHash)}::bytea[],
      ${all.map(({ who }) => who.customerId)}::uuid[], ${all.map(({ who }) => who.emailKey)}::text[],
      ${all.map(({ who }) => who.phoneKey)}::text[], ${all.map(({ who }) => who.visitorId)}::uuid[],
      ${all.map(({ now }) => now.toISOString())}::timestamptz[])
    as given (n, cart_id, token_hash, customer_id, email_key, phone_key, visitor_id, now)`;
}

function identitiesIn(all: readonly Asked[]): Statement {
  const each = all.flatMap(({ identities }, n) => identities.map((one) => ({ ...one, n })));
  return sql`select i.kind, i.hash from unnest(${each.map(({ n }) => n)}::int[],
      ${each.map(({ kind }) => kind)}::text[], ${each.map(({ hash }) => hash)}::bytea[]) as i (n, kind, hash)
    where i.n = asked.n`;
}
