/** How a program that is not the API (webhooks, worker, tools) opens the shop. */
import { createOrm } from "@8521/database";
import { followRules } from "../cart/facts/follow-rules.ts";
import type { Actor, CommandContext } from "../context.ts";
import type { ShopSettings } from "../settings.ts";

/** An open shop: contexts for commands, and the way to close it. */
export interface OpenShop {
  readonly settings: ShopSettings;
  readonly orm: Awaited<ReturnType<typeof createOrm>>;
  /** A context for one piece of work, now unless said otherwise. */
  context(actor: Actor, now?: Date, requestId?: string): CommandContext;
  /** Whether the database answers: for health checks. */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Connects to the database, with at most so many `connections` (10 unless said otherwise); every context gets an entity manager of its own. */
export async function openShop(
  databaseUrl: string,
  settings: ShopSettings,
  connections?: number,
): Promise<OpenShop> {
  const orm = await createOrm(databaseUrl, connections ? { poolSize: connections } : {});
  const following = followRules(databaseUrl, orm.em);
  return {
    settings,
    orm,
    context: (actor, now = new Date(), requestId) => ({
      em: orm.em.fork(),
      now,
      actor,
      settings,
      requestId,
    }),
    isHealthy: () =>
      orm.em
        .fork()
        .getConnection()
        .execute("select 1")
        .then(
          () => true,
          () => false,
        ),
    close: async () => {
      await following.close();
      await orm.close(true);
    },
  };
}
