/** Grows when the same input may be priced differently; a snapshot says which engine priced it. */
export const ENGINE_VERSION = "1.0.0";
