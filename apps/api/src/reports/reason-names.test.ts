import { expect, it } from "vitest";
import { CodeReason } from "../problems/problem.type.ts";
import { unnamed } from "./reason-names.ts";

it("every reason that is told with figures has a name for reports", () => {
  expect(unnamed([...Object.keys(CodeReason), "TOO_MANY_ATTEMPTS", "TOO_MANY_CODES"])).toEqual([]);
});
