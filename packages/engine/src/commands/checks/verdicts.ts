/** Answers checks by name: from code, from a hook, or from what was answered a moment ago. */
import { createHash } from "node:crypto";
import type { EntityManager } from "@8521/database";
import type { CommandContext } from "../context.ts";
import { askHook } from "./ask-hook.ts";
import { loadHooks } from "./hook/load-hooks.ts";
import type { CheckInCode, CheckQuestion, WhenSilent } from "./model.ts";

/** A verdict holds for looking at a cart; an order asks anew. */
const REMEMBERED_MS = 60_000;
/** A hook that was silent is left alone for so long, so that a slow one doesn't hold up every page. */
const SILENT_MS = 10_000;
const REMEMBERED_MOST = 10_000;

interface Remembered {
  readonly verdict: boolean;
  readonly until: number;
}
const remembered = new Map<string, Remembered>();

/** One verdict a question, in its order. A name that nobody registered is refused. */
export async function verdictsOn(
  em: EntityManager,
  context: CommandContext,
  questions: readonly CheckQuestion[],
  mayRemember: boolean,
): Promise<boolean[]> {
  const checks = context.settings.customChecks ?? {};
  const inCode = (name: string) =>
    checks.inCode && Object.hasOwn(checks.inCode, name) ? checks.inCode[name] : undefined;
  const outside = questions.map(({ check }) => check).filter((name) => !inCode(name));
  const hooks = await loadHooks(em, context.settings.codes.keyRing, outside);
  return Promise.all(
    questions.map((question) =>
      once(question, mayRemember, async () => {
        const own = inCode(question.check);
        if (own) return told(await withinDeadline(own, question), own.whenSilent);
        const hook = hooks.get(question.check);
        // A partner's check speaks for the partner's discounts.
        if (!hook || (hook.partnerId !== null && hook.partnerId !== question.partnerId))
          return { verdict: false, isSilent: false };
        const answer = checks.post && (await askHook(checks.post, hook, question, context.now));
        return told(answer?.verdict ?? null, hook.whenSilent);
      }),
    ),
  );
}

interface Told {
  readonly verdict: boolean;
  readonly isSilent: boolean;
}

function told(verdict: boolean | null, whenSilent: WhenSilent): Told {
  return { verdict: verdict ?? whenSilent === "ALLOW", isSilent: verdict === null };
}

async function once(
  question: CheckQuestion,
  mayRemember: boolean,
  ask: () => Promise<Told>,
): Promise<boolean> {
  const key = createHash("sha256").update(JSON.stringify(question)).digest("base64");
  const known = remembered.get(key);
  if (mayRemember && known && known.until > performance.now()) return known.verdict;
  const { verdict, isSilent } = await ask();
  if (remembered.size >= REMEMBERED_MOST) remembered.clear();
  remembered.set(key, {
    verdict,
    until: performance.now() + (isSilent ? SILENT_MS : REMEMBERED_MS),
  });
  return verdict;
}

async function withinDeadline(
  { ask, deadlineMs }: CheckInCode,
  question: CheckQuestion,
): Promise<boolean | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs);
  });
  try {
    return await Promise.race([ask(question), silence]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
