import type { LocalizedText } from "../../entities/index.ts";
import { seedId } from "../seed-id.ts";

/** A row of the media table for a drawing. `key` names it: its id is `seedId("media:" + key)`. */
export function svg(
  key: string,
  drawing: string,
  alt: LocalizedText,
  partner: string | null = null,
) {
  return {
    id: seedId(`media:${key}`),
    partnerId: partner ? seedId(`partner:${partner}`) : null,
    contentType: "image/svg+xml",
    bytes: Buffer.from(drawing),
    alt,
  };
}
