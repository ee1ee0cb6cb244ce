import {
  assignVouchers,
  importVouchers,
  type CommandResult,
  type ImportReport,
  readExport,
} from "@8521/engine/commands";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import type { Context } from "../ground/context.ts";
import { globalId, readGlobalId } from "../ground/global-id.ts";
import { admin, answer, attachment } from "../server/file-answers.ts";
import type { ApiShop } from "../server/open-api-shop.ts";

/** A file of ten million codes is smaller. */
const FILE_BYTES_MAX = 512 * 1024 * 1024;

interface ById {
  readonly Params: { readonly id: string };
}
interface Importing {
  readonly Querystring: {
    readonly discount?: string;
    readonly name?: string;
    readonly mode?: string;
  };
}

/**
 * Files that GraphQL is no good at, streamed: the codes of a batch, codes to import, customers to give codes to. Posted
 * files are `text/csv`, which no form of another site can send.
 */
export function serveBatchFiles(server: FastifyInstance, shop: ApiShop): void {
  server.addContentTypeParser("text/csv", (_request, payload, done) => done(null, payload));
  const options = { bodyLimit: FILE_BYTES_MAX };
  server.get<ById>("/api/batches/:id/codes.csv", async (request, reply) => {
    const c = await admin(shop, request, reply, ["DISCOUNTS", "REVEAL_CODES"]);
    return c && (await sendCodes(c, request.params.id, reply));
  });
  server.post<ById>("/api/batches/:id/customers", options, async (request, reply) => {
    const c = await admin(shop, request, reply, ["DISCOUNTS"]);
    const batchId = uuidOf("VoucherBatch", request.params.id);
    if (!c || !batchId) return reply.sent ? undefined : await reply.code(404).send();
    const csv = request.body as Readable;
    return answer(c, reply, await assignVouchers(c.adminCommand, { batchId, csv }));
  });
  server.post<Importing>("/api/vouchers/import", options, async (request, reply) => {
    const c = await admin(shop, request, reply, ["DISCOUNTS"]);
    return c && (await takeCodes(c, request, reply));
  });
}

async function sendCodes(c: Context, id: string, reply: FastifyReply) {
  const batchId = uuidOf("VoucherBatch", id);
  if (!batchId) return await reply.code(404).send();
  const result = await readExport(c.adminCommand, { batchId });
  if (!result.ok) return answer(c, reply, result);
  return await reply
    .type("text/csv; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-disposition", attachment("codes.csv", `${result.name}.csv`))
    .send(Readable.from(result.csv));
}

type ImportAnswer = CommandResult<ImportReport>;
const MODES = ["DRY_RUN", "ALL", "GOOD_ROWS"] as const;

async function takeCodes(
  c: Context,
  request: FastifyRequest<Importing>,
  reply: FastifyReply,
): Promise<unknown> {
  const { discount = "", name = "CSV", mode = "DRY_RUN" } = request.query;
  const discountId = uuidOf("Discount", discount);
  const asked = MODES.find((one) => one === mode);
  if (!discountId || !asked) return await reply.code(400).send();
  const csv = request.body as Readable;
  const result = await importVouchers(c.adminCommand, { csv, discountId, name, mode: asked });
  if (!result.ok) return answer(c, reply, result);
  const { batchId } = result;
  const id = batchId === null ? null : globalId("VoucherBatch", batchId);
  return answer(c, reply, { ...result, batchId: id } as ImportAnswer);
}

function uuidOf(type: string, id: string): string | null {
  const read = readGlobalId(id);
  return read?.type === type ? read.id : null;
}
