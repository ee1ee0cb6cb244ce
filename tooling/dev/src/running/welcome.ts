import type { Service } from "./ports.ts";

/** What a newcomer sees first: where everything is, who may sign in, and what to try. */
export function welcome(ports: Record<Service, number>, ms: number): void {
  const at = (service: Service, path = "/"): string => `http://localhost:${ports[service]}${path}`;
  console.log(`
  8521 Commerce is open (${(ms / 1000).toFixed(1)} s)

  Shop              ${at("shop")}
  Admin area        ${at("shop", "/admin")}
  Affiliate portal  ${at("shop", "/affiliate")}
  API (Sandbox)     ${at("api", "/graphql")}
  API (GraphiQL)    ${at("shop", "/graphiql")}        works without internet
  ECPay simulator   ${at("ecpay")}                pay, decline, let expire
  Mailbox           ${at("worker", "/mailbox")}         what the shop has sent
  Webhooks          ${at("worker", "/receiver")}        what other systems are told

  Sign in (password: demo-8521-shop)
    admin@8521.test     runs the shop
    mina@8521.test      a KOL with the code MINA10
    customer@8521.test  a member with orders and courses

  Try this first
    1. Come by a recommendation:  ${at("shop", "/r/mina")}
    2. Put something and a course into the cart, see why it costs what it costs.
    3. Pay by ATM, then play the bank at ${at("ecpay")}.

  Ctrl+C stops everything; \`npm start -- --fresh\` begins anew.
`);
}
