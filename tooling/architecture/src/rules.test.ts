import { expect, it } from "vitest";
import { arrows, chapters, ownWorkspace, purity } from "./arrows.ts";
import type { Rule } from "./files.ts";
import { fileLength, marks, names, placeless, words } from "./taste.ts";

/** Each row: the rule, a file, its text, and whether the rule must object. */
const CASES: readonly [rule: Rule, path: string, text: string, objects: boolean][] = [
  [arrows, "apps/web/src/cart.ts", 'import { price } from "@8521/engine";', true],
  [arrows, "apps/web/src/cart.ts", 'import { graphql } from "@8521/contract";', false],
  [arrows, "apps/webhooks/src/main.ts", 'import { createOrm } from "@8521/database";', true],
  [
    arrows,
    "apps/webhooks/src/main.ts",
    'import { settlePayment } from "@8521/engine/commands";',
    false,
  ],
  [
    arrows,
    "apps/api/src/cart.ts",
    'import { deep } from "@8521/engine/src/pricing/price.ts";',
    true,
  ],
  [arrows, "packages/ecpay/src/a.ts", 'const x = await import("@8521/database");', true],
  [
    arrows,
    "packages/engine/src/pricing/a.test.ts",
    'import { createTestDatabase } from "@8521/database/testing";',
    false,
  ],
  [ownWorkspace, "apps/api/src/a.ts", 'import x from "../../web/src/b.ts";', true],
  [ownWorkspace, "apps/api/src/cart/a.ts", 'import x from "../money.ts";', false],
  [
    chapters,
    "packages/engine/src/money/a.ts",
    'import { price } from "../pricing/index.ts";',
    true,
  ],
  [
    chapters,
    "packages/engine/src/pricing/a.ts",
    'import { round } from "../money/index.ts";',
    false,
  ],
  [
    chapters,
    "packages/engine/src/pricing/a.ts",
    'import { MikroORM } from "@mikro-orm/core";',
    true,
  ],
  [
    chapters,
    "packages/engine/src/commands/a.ts",
    'import { MikroORM } from "@mikro-orm/core";',
    false,
  ],
  [purity, "packages/engine/src/pricing/a.ts", "const now = Date.now();", true],
  [purity, "packages/engine/src/commands/a.ts", "const now = Date.now();", false],
  [names, "packages/engine/src/utils/a.ts", "", true],
  [names, "apps/api/src/cart/types.ts", "", true],
  [names, "apps/api/src/cart/cart.type.ts", "", false],
  [words, "apps/api/src/a.ts", `const ${"cou" + "pon"} = 1;`, true],
  [words, "apps/api/src/a.ts", "const voucher = 1;", false],
  [marks, "apps/api/src/a.ts", `// ${"TO" + "DO"} later`, true],
  [marks, "apps/api/src/a.ts", "// later", false],
  [placeless, "README.md", `see ${"/wo" + "rk/"}main`, true],
  [placeless, "README.md", "see docs/", false],
  [fileLength({}), "apps/api/src/a.ts", "\n".repeat(301), true],
  [fileLength({ "apps/api/src/a.ts": 400 }), "apps/api/src/a.ts", "\n".repeat(301), false],
];

it.each(CASES)("%o judges %s: %s", (rule, path, text, objects) => {
  expect(rule({ path, text }).length > 0).toBe(objects);
});
