import { afterAll, beforeAll, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
const lines: string[] = [];
beforeAll(async () => {
  const log = { write: (line: string) => void lines.push(line) };
  api = await openApiUnderTest({ LOG_LEVEL: "debug" }, undefined, log);
});
afterAll(() => api.close());

it("the log tells which request and what went wrong, and never a code, a password, a token or a person", async () => {
  const shopper = api.client();
  const secrets = {
    code: "SECRETCODE77",
    email: "somebody.private@example.com",
    password: "my very secret password",
    token: "tokentokentokentokentoken",
  };
  await shopper.ask(
    `mutation ($code: String!) { cartApplyCode(code: $code) { problems { code } } }`,
    { code: secrets.code },
  );
  await shopper.ask(
    `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { problems { code } } }`,
    secrets,
  );
  await shopper.ask(`query ($token: String) { order(number: "1", token: $token) { number } }`, {
    token: secrets.token,
  });
  await shopper.request("GET", `/media/x?token=${secrets.token}`);
  // A refusal of the database ends with the row that offended.
  const { limits } = api.shop;
  const { signIn } = limits;
  Object.assign(limits, {
    signIn: () => {
      throw new Error(`duplicate key\nDetail: Key (email)=(${secrets.email}) already exists.`);
    },
  });
  const { errors } = await shopper.ask(
    `mutation ($email: String!) { requestPasswordReset(email: $email) { done } }`,
    { email: secrets.email },
  );
  Object.assign(limits, { signIn });
  expect(errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  const log = lines.join("");
  expect(log).toContain('"path":"/graphql"');
  expect(log).toContain("duplicate key");
  for (const secret of Object.values(secrets)) expect(log).not.toContain(secret);
});
