import net from "node:net";
import { expect, it } from "vitest";
import { chosenPorts, freePorts, requireFreePorts } from "./ports.ts";

it("moves a port by its variable", () => {
  expect(chosenPorts({ SHOP_PORT: "9030" }).shop).toBe(9030);
  expect(chosenPorts({}).shop).toBe(8030);
});

it.each(["x", "0", "70000", "80.5"])("refuses the port %s in words", (text) => {
  expect(() => chosenPorts({ API_PORT: text })).toThrow(/API_PORT=.* is not a port/);
});

it("names the taken port, and the variable that moves it", async () => {
  const ports = await freePorts();
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(ports.api, resolve));
  try {
    await expect(requireFreePorts(ports)).rejects.toThrow(
      new RegExp(`Port ${ports.api} \\(api\\) is taken .* API_PORT=`),
    );
  } finally {
    other.close();
  }
  await expect(requireFreePorts(ports)).resolves.toBeUndefined();
});

it("finds ports that differ", async () => {
  const ports = Object.values(await freePorts());
  expect(new Set(ports).size).toBe(ports.length);
});
