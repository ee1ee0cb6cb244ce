import { useState } from "react";

/**
 * A choice the server keeps: what was tapped shows at once, and what the server says counts once it has
 * answered, so a refused choice springs back.
 */
export function useWanted<Value>(
  kept: Value,
  ask: (value: NonNullable<Value>) => Promise<unknown>,
) {
  const [wanted, setWanted] = useState<Value | null>(null);
  const choose = (value: NonNullable<Value>) => {
    setWanted(value);
    void ask(value).then(() => setWanted((newest) => (newest === value ? null : newest)));
  };
  return [wanted ?? kept, choose] as const;
}
