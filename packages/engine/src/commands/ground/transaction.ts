/** One transaction a command: what it refuses leaves no trace. */
import type { EntityManager } from "@8521/database";
import type { CommandContext } from "../context.ts";
import type { CommandResult, Refusal } from "../problems.ts";

const DEADLOCK = "40P01";
const SERIALIZATION_FAILURE = "40001";
const LOCK_NOT_AVAILABLE = "55P03";
const ATTEMPTS = 4;

/** Carries a refusal out of a transaction, so that it rolls back. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("refused");
    this.refusal = refusal;
  }
}

/**
 * Runs the work in a transaction of its own. A refusal rolls everything back and is the answer; a deadlock
 * or serialization failure (the lock order makes them rare) is tried again from the start.
 */
export async function inTransaction<T>(
  context: CommandContext,
  work: (tx: EntityManager) => Promise<CommandResult<T>>,
): Promise<CommandResult<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await context.em.fork().transactional(async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new RolledBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      if (attempt < ATTEMPTS && isConflict(error)) continue;
      throw error;
    }
  }
}

/** Carries an answer out of a transaction that leaves nothing behind. */
class Undone<T> extends Error {
  readonly answer: T;
  constructor(answer: T) {
    super("undone");
    this.answer = answer;
  }
}

/** Runs the work as `inTransaction` does and undoes everything it wrote: only the answer stays. */
export async function withoutTrace<T>(
  context: CommandContext,
  work: (tx: EntityManager) => Promise<CommandResult<T>>,
): Promise<CommandResult<T>> {
  try {
    return await inTransaction<T>(context, async (tx) => {
      throw new Undone(await work(tx));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as CommandResult<T>;
    throw error;
  }
}

/** A transaction that can't be refused. */
export async function alwaysInTransaction<T>(
  context: CommandContext,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const result = await inTransaction(context, async (tx) => ({ ok: true, value: await work(tx) }));
  if (!result.ok) throw new Error("a transaction that can't be refused was refused");
  return result.value;
}

/** Whether the database refused because of this constraint or unique index. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error &&
    ((error as { constraint?: string }).constraint === constraint ||
      error.message.includes(`"${constraint}"`))
  );
}

function isConflict(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === DEADLOCK || code === SERIALIZATION_FAILURE || code === LOCK_NOT_AVAILABLE;
}
