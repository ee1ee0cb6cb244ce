import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createEndpoint,
  rotateCodeKeys,
  rotateEndpointSecret,
  workOnRotation,
} from "../../index.ts";
import { sql } from "../../ground/sql.ts";
import { ADMIN, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";
import { openSecrets, type SecretColumns } from "./secret.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

test("after the keys were rotated the old key may go, and no secret is lost", async () => {
  const now = new Date();
  const { endpointId, secret } = must(
    await createEndpoint(world.context(ADMIN), { url: "https://one.example/" }),
  );
  const rotated = must(await rotateEndpointSecret(world.context(ADMIN, now), { endpointId }));
  const { keyRing } = world.settings.codes;
  const newer = new Uint8Array(32).fill(7);
  const both = {
    ...keyRing,
    currentVersion: 2,
    encryptionKeys: { ...keyRing.encryptionKeys, 2: newer },
  };
  const settings = { ...world.settings, codes: { ...world.settings.codes, keyRing: both } };
  must(await rotateCodeKeys({ ...world.context(ADMIN), settings }));
  expect(await workOnRotation({ ...world.context(SYSTEM), settings })).toMatchObject({
    state: "DONE",
  });
  const kept = await world.one<SecretColumns>(sql`select * from webhook_endpoint`);
  const alone = { ...both, encryptionKeys: { 2: newer } };
  expect(openSecrets(kept, alone, now)).toEqual([rotated.secret, secret]);
});
