import {
  BYTE_ORDER_MARK,
  csvLine,
  readRecords,
  type RecordsInput,
  type UsesFigures,
} from "@8521/engine/commands";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Readable } from "node:stream";
import type { Context } from "../ground/context.ts";
import { daysOf } from "../ground/days.ts";
import { say } from "../ground/words.ts";
import { admin, attachment } from "../server/file-answers.ts";
import type { ApiShop } from "../server/open-api-shop.ts";
import { askRefusals } from "./refusals-view.ts";
import { TimeUnit } from "./refusals-report.type.ts";
import { reasonName } from "./reason-names.ts";
import { keyWords } from "./report-words.ts";
import { ReportGroup } from "./uses-report.type.ts";
import { askUses, averageOrder, newcomerPercent } from "./uses-view.ts";

interface Asking {
  readonly Querystring: { readonly from?: string; readonly to?: string; readonly by?: string };
}
type Asked = Asking["Querystring"];

/** A table that nobody reads to its end. */
const ROWS = 5_000;

/** Reports, and every record behind them, as CSV files. */
export function serveReportFiles(server: FastifyInstance, shop: ApiShop): void {
  const files: { readonly [address: string]: (c: Context, asked: Asked) => Promise<CsvFile> } = {
    "/api/reports/uses.csv": usesFile,
    "/api/reports/refusals.csv": refusalsFile,
    "/api/reports/records/uses.csv": (c, asked) => recordsFile(c, asked, "USES"),
    "/api/reports/records/checks.csv": (c, asked) => recordsFile(c, asked, "CHECKS"),
  };
  for (const [address, file] of Object.entries(files)) {
    server.get<Asking>(address, async (request, reply) => {
      const c = await admin(shop, request, reply, ["ORDERS"]);
      if (!c) return;
      try {
        return await sendFile(reply, await file(c, request.query));
      } catch (error) {
        if (isBadInput(error)) return await reply.code(400).send({ message: error.message });
        throw error;
      }
    });
  }
}

interface CsvFile {
  readonly name: string;
  readonly csv: AsyncIterable<string> | Iterable<string>;
}

async function sendFile(reply: FastifyReply, { name, csv }: CsvFile) {
  return await reply
    .type("text/csv; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-disposition", attachment(`${name}.csv`, `${name}.csv`))
    .send(Readable.from(csv));
}

const rangeOf = ({ from, to }: Asked) => (from && to ? { from, to } : null);

async function usesFile(c: Context, asked: Asked): Promise<CsvFile> {
  const by = asked.by && asked.by in ReportGroup ? (asked.by as ReportGroup) : "DAY";
  const report = await askUses(c, c.adminCommand, { range: rangeOf(asked), by, first: ROWS });
  const label = await keyWords(
    c,
    by,
    report.rows.map(({ key }) => key),
  );
  const lines = report.rows.map(({ key, now, before }) =>
    csvLine([label(key), ...cellsOf(now), ...(before ? cellsOf(before) : [])]),
  );
  const figures = [
    say(c, "使用次數", "Uses"),
    say(c, "訂單", "Orders"),
    say(c, "折扣金額", "Discount given"),
    say(c, "實付金額", "Revenue"),
    say(c, "平均訂單", "Average order"),
    say(c, "新客比例 %", "New customers %"),
  ];
  const before = say(c, "（前期）", " (before)");
  const head = [
    say(c, "項目", "Group"),
    ...figures,
    ...figures.map((figure) => `${figure}${before}`),
  ];
  const { from, to } = report.period;
  return { name: `uses-${from}-${to}`, csv: [BYTE_ORDER_MARK + csvLine(head), ...lines] };
}

function cellsOf(figures: UsesFigures): string[] {
  const { uses, orders, discountGiven, revenue } = figures;
  const average = averageOrder(figures);
  return [
    ...[uses, orders, discountGiven, revenue, average].map(String),
    newcomerPercent(figures) ?? "",
  ];
}

async function refusalsFile(c: Context, asked: Asked): Promise<CsvFile> {
  const by = asked.by && asked.by in TimeUnit ? (asked.by as TimeUnit) : "DAY";
  const report = await askRefusals(c, rangeOf(asked), by);
  const head = [
    say(c, "原因", "Reason"),
    say(c, "代碼", "Code"),
    say(c, "次數", "Times"),
    say(c, "前期次數", "Times before"),
  ];
  const lines = report.reasons.map(({ reason, count, before }) =>
    csvLine([reasonName(c, reason), reason, String(count), String(before)]),
  );
  const { from, to } = report.period;
  return { name: `refusals-${from}-${to}`, csv: [BYTE_ORDER_MARK + csvLine(head), ...lines] };
}

async function recordsFile(
  c: Context,
  asked: Asked,
  records: RecordsInput["records"],
): Promise<CsvFile> {
  const { from, to } = daysOf(c, rangeOf(asked));
  const result = await readRecords(c.adminCommand, { records, period: { from, to } });
  if (!result.ok) throw new Error(`an admin may not read records: ${result.problems[0]?.code}`);
  return { name: `${records.toLowerCase()}-${from}-${to}`, csv: result.csv };
}

function isBadInput(error: unknown): error is Error {
  const { extensions } = (error ?? {}) as { readonly extensions?: { readonly code?: string } };
  return extensions?.code === "BAD_USER_INPUT";
}
