/** The API's opaque id of a row. */
export const globalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`).toString("base64url");
