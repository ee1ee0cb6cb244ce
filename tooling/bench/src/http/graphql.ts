/** One GraphQL answer. */
export interface Answer {
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a benchmark reads what it asked for
  readonly data: any;
}

/** Asks once, and fails with the answer's own words when it is not what was asked for. */
export async function ask(
  url: string,
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (answer.errors) throw new Error(text);
  return { text, data: answer.data };
}

export const ADD_LINE = `mutation ($variantId: ID!, $quantity: Int!) {
  cartAddLine(variantId: $variantId, quantity: $quantity) { cartToken problems { code } }
}`;

/** Puts one of each variant into a new cart; answers the token to send as a header. */
export async function fillCart(
  url: string,
  variantIds: readonly string[],
  quantity = 1,
): Promise<string> {
  // Any word at first: it says that the token is wanted in the answer instead of a cookie.
  let token = "new";
  for (const id of variantIds) {
    const headers = { cartToken: token };
    const { data } = await ask(
      url,
      ADD_LINE,
      { variantId: globalId("Variant", id), quantity },
      headers,
    );
    token = data.cartAddLine.cartToken ?? token;
  }
  if (token === "new") throw new Error("the API gave no cart token");
  return token;
}

/** The API's opaque id of a row. */
export const globalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`).toString("base64url");
