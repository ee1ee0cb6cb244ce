/** Every use and every check of a period as a CSV file, a piece at a time: memory does not grow with the period. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { csvLine } from "../../batches/files/write-csv.ts";
import type { CommandContext } from "../../context.ts";
import { rows, sql, type Statement } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { isPeriod, type Period, within } from "../period.ts";
import { checksOf } from "../refusals/check-fate.ts";
import { type Scope, scopeOf, usesOf } from "../scope.ts";

/** Spreadsheets read UTF-8 only behind it. */
export const BYTE_ORDER_MARK = "\uFEFF";
const CHUNK = 2_000;

export interface RecordsInput {
  readonly records: "USES" | "CHECKS";
  readonly period: Period;
}

/** The file. Codes are masked; addresses are not in it; customers are ids. */
export async function readRecords(
  context: CommandContext,
  { records, period }: RecordsInput,
): Promise<CommandResult<{ readonly csv: AsyncIterable<string> }>> {
  const em = context.em.fork();
  const scope = await scopeOf(em, context);
  if (scope === null || scope.affiliateId !== null) return refuseWith("NOT_ALLOWED");
  if (!isPeriod(period)) return refuseWith("PERIOD_INVALID");
  const zone = context.settings.timeZone;
  const file = records === "USES" ? usesFile(scope, period, zone) : checksFile(scope, period, zone);
  return { ok: true, csv: written(em, file) };
}

interface File {
  readonly columns: readonly string[];
  /** The rows behind one, oldest first, each with its place (`place_at`, `place_id`) and the columns. */
  readonly page: (last: Found | null) => Statement;
}

/** A use is of the period it was reserved in: what was released or restored is in the file too. */
function usesFile(scope: Scope, period: Period, zone: string): File {
  return {
    columns: [
      "reserved_at",
      "redeemed_at",
      "released_at",
      "state",
      "release_reason",
      "order",
      "customer",
      "discount",
      "code",
      "affiliate",
      "channel",
      "amount",
      "overrun",
    ],
    // Ids are of the moment of reserving (UUIDv7): the primary key finds the period.
    page: (last) => sql`
      select r.reserved_at::text as place_at, r.id as place_id, r.reserved_at, r.redeemed_at, r.released_at, r.state,
             r.release_reason, o.number as "order", r.customer_id as customer, d.name ->> 'zh-TW' as discount,
             coalesce(v.public_code, v.masked_code) as code, a.slug as affiliate, r.channel, r.amount,
             r.is_overrun as overrun
      from redemption r join orders o on o.id = r.order_id join discount d on d.id = r.discount_id
           left join voucher v on v.id = r.voucher_id left join affiliate a on a.id = r.affiliate_id
      where ${within(sql`r.reserved_at`, period, zone)} and ${usesOf(scope)}
        and r.id > ${last?.place_id ?? firstIdAt(period.from, -1)}::uuid and r.id < ${firstIdAt(period.to, 2)}::uuid
      order by r.id limit ${CHUNK}`,
  };
}

function checksFile(scope: Scope, period: Period, zone: string): File {
  return {
    columns: [
      "at",
      "stage",
      "code",
      "outcome",
      "reason",
      "channel",
      "customer",
      "amount",
      "figures",
    ],
    page: (last) => sql`
      select k.at::text as place_at, k.id as place_id, k.at, k.stage,
             coalesce(v.public_code, v.masked_code, '#' || left(encode(k.code_index, 'hex'), 6)) as code, k.outcome,
             k.reason, k.channel, k.customer_id as customer, k.amount, nullif(k.figures, '{}')::text as figures
      from code_check k left join voucher v on v.id = k.voucher_id
      where ${within(sql`k.at`, period, zone)} and ${checksOf(scope)}
        and (k.at, k.id) > (${last?.place_at ?? "-infinity"}::timestamptz, ${last?.place_id ?? NO_ID}::uuid)
      order by k.at, k.id limit ${CHUNK}`,
  };
}

type Found = { readonly place_at: string; readonly place_id: Id } & {
  readonly [column: string]: unknown;
};

async function* written(em: EntityManager, { columns, page }: File): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns);
  for (let last: Found | null = null; ;) {
    const found: Found[] = await rows<Found>(em, page(last));
    if (found.length === 0) return;
    yield found.map((one) => csvLine(columns.map((column) => cellOf(one[column])))).join("");
    last = found.at(-1)!;
  }
}

const NO_ID = "00000000-0000-0000-0000-000000000000";

/** The smallest UUIDv7 some days after the beginning of a day: a day each way covers every zone. */
function firstIdAt(day: string, daysLater: number): Id {
  const ms = Math.max(0, Date.parse(day) + daysLater * 86_400_000);
  const hex = ms.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" && TIMESTAMP.test(value)
    ? new Date(value).toISOString()
    : String(value as string | number | boolean);
}

/** The driver's text of a timestamp. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/;
