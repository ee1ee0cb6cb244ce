import { expect, it } from "vitest";
import { gathered } from "./gather.ts";

const ask = (source: object, asked: number[][]) => (question: number) =>
  gathered(source, question, async (all) => {
    asked.push([...all]);
    if (all.includes(13)) throw new Error("13");
    return all.map((each) => each * 2);
  });

it("answers those of one moment together, each with its own answer, and the next moment anew", async () => {
  const asked: number[][] = [];
  const double = ask({}, asked);
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(asked).toEqual([[1, 2, 3], [4]]);
});

it("keeps sources apart", async () => {
  const asked: number[][] = [];
  await Promise.all([ask({}, asked)(1), ask({}, asked)(2)]);
  expect(asked).toEqual([[1], [2]]);
});

it("never asks for more than 32 at once", async () => {
  const asked: number[][] = [];
  const double = ask({}, asked);
  const questions = Array.from({ length: 70 }, (_, n) => 100 + n);
  expect(await Promise.all(questions.map(double))).toEqual(questions.map((each) => each * 2));
  expect(asked.map(({ length }) => length)).toEqual([32, 32, 6]);
});

it("fails only the question that is at fault", async () => {
  const asked: number[][] = [];
  const double = ask({}, asked);
  const answers = await Promise.allSettled([double(1), double(13), double(3)]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(asked).toEqual([[1, 13, 3], [1], [13], [3]]);
});
