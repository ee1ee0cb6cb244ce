import type { LookupFunction } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { post } from "@8521/engine/commands";
import { openReceiver, type TestReceiver } from "./testing/receiver.ts";

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.received.length = 0;
});

const strict = { mayCallPrivateAddresses: false, timeoutMs: 1_000 };

/** A name that resolves to this. */
const resolving =
  (...addresses: string[]): LookupFunction =>
  (_name, options, done) => {
    const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (options.all) done(null, all);
    else done(null, all[0]!.address, all[0]!.family);
  };

describe("addresses inside are refused", () => {
  it.each([
    ["https://127.0.0.1/"],
    ["https://127.1/"],
    ["https://2130706433/"],
    ["https://0x7f000001/"],
    ["https://0.0.0.0/"],
    ["https://10.0.0.8/"],
    ["https://172.16.9.1/"],
    ["https://192.168.1.1/"],
    ["https://169.254.169.254/latest/meta-data/"],
    ["https://100.64.0.1/"],
    ["https://[::1]/"],
    ["https://[::]/"],
    ["https://[fe80::1]/"],
    ["https://[fd00::1]/"],
    ["https://[::ffff:127.0.0.1]/"],
    ["https://[::ffff:a9fe:a9fe]/"],
    ["https://[64:ff9b::7f00:1]/"],
    ["https://[2002:7f00:1::]/"],
    ["https://localhost/"],
    ["http://1.1.1.1/"],
  ])("%s", async (url) => {
    expect(await post(url, {}, "{}", strict)).toEqual({
      status: null,
      failure: "ADDRESS_REFUSED",
      response: null,
    });
  });

  it.each([
    ["127.0.0.1"],
    ["169.254.169.254"],
    ["10.1.2.3"],
    ["::1"],
    ["fd12:3456::1"],
    ["::ffff:10.0.0.1"],
  ])("a name that resolves to %s", async (address) => {
    const lookup = resolving(address);
    const answer = await post("https://inside.example/", {}, "{}", { ...strict, lookup });
    expect(answer.failure).toBe("ADDRESS_REFUSED");
  });

  it("one inside among those a name resolves to", async () => {
    const lookup = resolving("93.184.215.14", "127.0.0.1");
    const answer = await post("https://mixed.example/", {}, "{}", { ...strict, lookup });
    expect(answer.failure).toBe("ADDRESS_REFUSED");
  });

  it("the address that is looked at is the one that is called: a name is resolved once a try", async () => {
    let asked = 0;
    const lookup: LookupFunction = (name, options, done) => {
      asked += 1;
      // Public when first asked, inside when asked again.
      resolving(asked === 1 ? "192.0.2.1" : "127.0.0.1")(name, options, done);
    };
    const answer = await post("https://rebinding.example/", {}, "{}", {
      ...strict,
      lookup,
      timeoutMs: 200,
    });
    expect(asked).toBe(1);
    expect(answer.status).toBeNull();
    expect(receiver.received).toEqual([]);
  });
});

it("a redirect to inside is an answer, and nobody follows it", async () => {
  receiver.answering = (_received, response) =>
    void response.writeHead(307, { location: `${receiver.url}/inside` }).end("moved");
  const open = { mayCallPrivateAddresses: true };
  expect(await post(`${receiver.url}/hook`, {}, "{}", open)).toEqual({
    status: 307,
    failure: null,
    response: "moved",
  });
  expect(receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
});

it("an endless answer is cut, a slow one ends", async () => {
  receiver.answering = (_received, response) => {
    response.writeHead(200);
    const more = (): void => {
      if (!response.destroyed) response.write("x".repeat(4_096), () => setImmediate(more));
    };
    more();
  };
  const open = { mayCallPrivateAddresses: true, timeoutMs: 5_000 };
  const cut = await post(receiver.url, {}, "{}", open);
  expect(cut).toMatchObject({ status: 200, failure: null });
  expect(cut.response).toHaveLength(500);
  receiver.answering = (_received, response) => void response.writeHead(200).write("…");
  const slow = await post(receiver.url, {}, "{}", { ...open, timeoutMs: 200 });
  expect(slow).toEqual({ status: null, failure: "TIMEOUT", response: null });
});
