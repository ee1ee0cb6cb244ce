/** The codes a cart holds, as pricing wants them. */
import type { Discount, Id, Voucher } from "../../../pricing/model.ts";
import { instantOrNull, sql, type Statement } from "../../ground/sql.ts";

/** A voucher in a cart, with the rule it unlocks (in whatever state that rule is). */
export interface HeldCode {
  readonly voucher: Voucher;
  readonly matchedBy: "KEY" | "SKELETON" | "LINK";
  readonly discount: Discount;
  readonly creditPolicy: "ALWAYS" | "IF_INVOLVED" | "IF_WINNER";
  readonly isPublic: boolean;
}

export interface CodeRow {
  readonly voucher_id: Id;
  readonly discount_id: Id;
  readonly partner_id: Id | null;
  readonly affiliate_id: Id | null;
  readonly status: string;
  readonly label: string;
  readonly is_public: boolean;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly max_redemptions: number | null;
  readonly max_redemptions_per_customer: number | null;
  readonly domains: string[];
  readonly channels: string[];
  readonly is_assigned_only: boolean;
  readonly is_assigned: boolean;
  readonly credit_policy: HeldCode["creditPolicy"];
  readonly matched_by: HeldCode["matchedBy"];
  readonly rule: Discount;
  readonly discount_version: number;
  readonly discount_status: string;
  readonly budget: number | null;
}

/**
 * The codes of the cart that `cartId` says, in the order they were entered: rows for `heldCode`. One that was merged
 * meanwhile is its survivor, once.
 */
export function codesOf(cartId: Statement, customerId: Statement): Statement {
  return sql`select ${codeColumns(customerId)}, cc.matched_by
        from (select coalesce(e.merged_into_id, e.id) as voucher_id, min(c.entered_at) as entered_at,
                     (array_agg(c.matched_by order by c.entered_at))[1] as matched_by
              from cart_code c join voucher e on e.id = c.voucher_id
              where c.cart_id = ${cartId} group by 1) cc
        join voucher v on v.id = cc.voucher_id
        join discount d on d.id = v.discount_id
        order by cc.entered_at, v.id`;
}

/** What is read of a voucher `v` and its discount `d` to make a `HeldCode` of them. `customerId` decides whether an assigned code is the buyer's. */
export function codeColumns(customerId: Statement): Statement {
  return sql`v.id as voucher_id, v.discount_id, v.partner_id, v.affiliate_id, v.status,
             coalesce(v.public_code, v.masked_code) as label, v.is_public, v.starts_at, v.ends_at,
             v.max_redemptions, v.max_redemptions_per_customer,
             to_jsonb(v.domains) as domains, to_jsonb(v.channels) as channels, v.is_assigned_only,
             exists (select 1 from voucher_assignment a
                     where a.voucher_id = v.id and a.customer_id = ${customerId}) as is_assigned,
             v.credit_policy, d.rule, d.version as discount_version, d.status as discount_status, d.budget`;
}

/** A row of `codeColumns`, as pricing wants it. */
export function heldCode(code: CodeRow, customerId: Id | null): HeldCode {
  return {
    matchedBy: code.matched_by,
    creditPolicy: code.credit_policy,
    isPublic: code.is_public,
    discount: ruleOf(code.rule, {
      id: code.discount_id,
      version: code.discount_version,
      status: code.discount_status,
      budget: code.budget,
    }),
    voucher: {
      id: code.voucher_id,
      discountId: code.discount_id,
      label: code.label,
      partnerId: code.partner_id,
      ownerAffiliateId: code.affiliate_id,
      status: statusOfVoucher(code.status),
      startsAt: instantOrNull(code.starts_at),
      endsAt: instantOrNull(code.ends_at),
      limits: { total: code.max_redemptions, perCustomer: code.max_redemptions_per_customer },
      assignedCustomerIds: code.is_assigned_only ? assignees(code, customerId) : null,
      emailDomains: code.domains.length > 0 ? code.domains : null,
      channels: code.channels.length > 0 ? code.channels : null,
      matchedBy: code.matched_by === "SKELETON" ? "SKELETON" : "KEY",
    },
  };
}

/** Only the buyer matters here, so only the buyer is named. */
function assignees(code: CodeRow, customerId: Id | null): Id[] {
  return code.is_assigned && customerId !== null ? [customerId] : [];
}

function statusOfVoucher(status: string): Voucher["status"] {
  if (status === "ACTIVE") return "ACTIVE";
  return status === "PAUSED" ? "DISABLED" : "RETIRED";
}

/** A budget ends a discount like a limit does, so a budgeted rule is a limited one, however far the limit. */
const BUDGETED_TOTAL = 1_000_000_000;

/** The rule as kept, with what the row says of it. */
export function ruleOf(
  rule: Discount,
  row: {
    readonly id: Id;
    readonly version: number;
    readonly status: string;
    readonly budget: number | null;
  },
): Discount {
  const status = row.status === "ACTIVE" ? "ACTIVE" : row.status === "DRAFT" ? "DRAFT" : "DISABLED";
  const total = rule.limits.total ?? (row.budget === null ? null : BUDGETED_TOTAL);
  return {
    ...rule,
    id: row.id,
    version: row.version,
    status,
    limits: { ...rule.limits, total },
  };
}
