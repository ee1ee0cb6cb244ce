import type { House } from "./house/house.ts";

/**
 * Guards that can be taken out of the scratch database, to see that the harness notices. Nothing of the product is
 * changed: a trigger makes the database forget what it was told.
 */
export const BREAKS: Readonly<Record<string, { readonly what: string; readonly sql: string }>> = {
  counter: {
    what: "uses of a discount or voucher are not counted",
    sql: `alter table discount drop constraint discount_limit_holds;
          alter table voucher drop constraint voucher_limit_holds;
          create function forget_a_use() returns trigger language plpgsql as $$
          begin
            new.used := 0;
            return new;
          end $$;
          create trigger forgets before update of used on discount for each row execute function forget_a_use();
          create trigger forgets before update of used on voucher for each row execute function forget_a_use();`,
  },
  claim: {
    what: "uses by one customer are not remembered",
    sql: `create function forget_a_claim() returns trigger language plpgsql as $$
          begin
            new.used := 0;
            return new;
          end $$;
          create trigger forgets before insert or update on redemption_claim for each row execute function forget_a_claim();`,
  },
  stock: {
    what: "what is held of a variant is not counted",
    sql: `create function forget_the_hold() returns trigger language plpgsql as $$
          begin
            new.held := 0;
            return new;
          end $$;
          create trigger forgets before update of held on variant for each row execute function forget_the_hold();`,
  },
  key: {
    what: "idempotency keys are never recognised",
    sql: `create function forget_the_key() returns trigger language plpgsql as $$
          begin
            new.key := new.key || random()::text;
            return new;
          end $$;
          create trigger forgets before insert on idempotency_key for each row execute function forget_the_key();`,
  },
  ledger: {
    what: "a posting in ten is lost",
    sql: `alter table posting disable trigger user;
          create function forget_a_posting() returns trigger language plpgsql as $$
          begin
            return case when random() < 0.1 then null else new end;
          end $$;
          create trigger forgets before insert on posting for each row execute function forget_a_posting();`,
  },
};

/** Takes a guard out. */
export async function takeOut({ books }: House, guard: string): Promise<void> {
  await books.run(BREAKS[guard]!.sql);
}
