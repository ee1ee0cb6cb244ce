import {
  type OpenShop,
  rotateCodeKeys,
  rotationProgress,
  workOnRotation,
} from "@8521/engine/commands";

/**
 * Seals every code under the newest key of `CODE_KEYS`, here and now, while the shop runs; says how far it is. Goes on
 * with a rotation that another process began.
 * @returns codes sealed here.
 */
export async function rotateKeys(shop: OpenShop, say: (line: string) => void): Promise<number> {
  const house = shop.context({ kind: "SYSTEM" });
  const begun = await rotateCodeKeys(house);
  if (!begun.ok && begun.problems[0]?.code !== "ROTATION_RUNNING")
    throw new Error(begun.problems[0]?.code);
  const telling = setInterval(() => void tell(shop, say), 1_000);
  try {
    const worked = await workOnRotation(house);
    await tell(shop, say);
    if (worked === null) say("Another process holds it: the worker goes on.");
    return worked?.codes ?? 0;
  } finally {
    clearInterval(telling);
  }
}

async function tell(shop: OpenShop, say: (line: string) => void): Promise<void> {
  const found = await rotationProgress(shop.context({ kind: "SYSTEM" }));
  if (!found.ok || !found.rotation) return;
  const { done, total, toVersion, state, secondsLeft } = found.rotation;
  const left = secondsLeft === null ? "" : `, about ${Math.ceil(secondsLeft)} s left`;
  say(`${done} of ${total} codes under key ${toVersion}, ${state}${left}`);
}
