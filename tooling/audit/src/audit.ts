import { AuditRun, type EntityManager } from "@8521/database";
import type { Check } from "./check.ts";
import { affiliateChecks } from "./checks/affiliates.ts";
import { moneyChecks } from "./checks/money.ts";
import { orderChecks } from "./checks/orders.ts";
import { paymentChecks } from "./checks/payments.ts";
import { stockChecks } from "./checks/stock.ts";
import { voucherChecks } from "./checks/vouchers.ts";

/** Every invariant, in the order they are told. */
export const CHECKS: readonly Check[] = [
  ...orderChecks,
  ...paymentChecks,
  ...stockChecks,
  ...voucherChecks,
  ...affiliateChecks,
  ...moneyChecks,
];

/** One row that breaks a promise. */
export interface Violation {
  readonly check: string;
  /** Null when it is about no single order. */
  readonly orderNumber: string | null;
  readonly subject: string;
  readonly detail: string;
}

export interface AuditReport {
  readonly checks: readonly {
    readonly name: string;
    readonly promise: string;
    readonly violations: number;
  }[];
  readonly violations: readonly Violation[];
}

/** Sentences kept of each broken promise. */
const SAMPLES = 5;

interface Row {
  readonly order_number: string | null;
  readonly subject: string;
  readonly detail: string;
}

/** Looks at the whole database as it was at one moment, changes nothing of what it audits, and keeps the run. */
export async function runAudit(
  em: EntityManager,
  checks: readonly Check[] = CHECKS,
): Promise<AuditReport> {
  const startedAt = new Date();
  const violations = await findAll(em, checks);
  const told = checks.map(({ name, promise }) => ({
    name,
    promise,
    violations: violations.filter(({ check }) => check === name).length,
  }));
  await em.fork().insert(AuditRun, {
    startedAt,
    finishedAt: new Date(),
    violations: violations.length,
    checks: told.map(({ name, violations: count }) => ({
      name,
      violations: count,
      samples: violations
        .filter(({ check }) => check === name)
        .slice(0, SAMPLES)
        .map(sentence),
    })),
  });
  return { checks: told, violations };
}

/** One snapshot for all checks: an order that is paid meanwhile can't look half paid. */
function findAll(em: EntityManager, checks: readonly Check[]): Promise<Violation[]> {
  return em.fork().transactional(async (tx) => {
    await tx.execute("set transaction isolation level repeatable read, read only");
    return await findViolations(tx, checks);
  });
}

/** What breaks these promises, as this connection sees the database. */
export async function findViolations(
  em: EntityManager,
  checks: readonly Check[] = CHECKS,
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { name, sql } of checks)
    for (const { order_number: orderNumber, subject, detail } of await em.execute<Row[]>(sql))
      found.push({ check: name, orderNumber, subject, detail });
  return found;
}

/** A violation as one line to read. */
export const sentence = ({ orderNumber, subject, detail }: Violation): string =>
  `${orderNumber ? `order ${orderNumber}, ` : ""}${subject}: ${detail}`;
