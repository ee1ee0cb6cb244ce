import type { Browser, BrowserContext } from "playwright-core";

/** Somebody with cookies of their own. */
export interface Person {
  shop: string;
  context: BrowserContext;
}

/** A visitor nobody knows yet. */
export async function visitor(shop: string, browser: Browser): Promise<Person> {
  return { shop, context: await browser.newContext() };
}

/** Asks the API as this person; cookies come and go as in a browser. The answer's shape is the query's. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function askAs(person: Person, query: string, variables: object = {}): Promise<any> {
  const response = await person.context.request.post(new URL("/graphql", person.shop).href, {
    data: { query, variables },
    headers: { "accept-language": "zh-TW", origin: person.shop },
  });
  const { data, errors } = await response.json();
  if (errors?.length > 0) throw new Error(`${errors[0].message} for ${query.slice(0, 80)}`);
  return data;
}
