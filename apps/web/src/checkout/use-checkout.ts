import type { CartFieldsFragment, CheckoutQuery as Data } from "@8521/contract";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { MoneyValue } from "../i18n/format.ts";
import { unexpectedProblem, type ProblemShown } from "../design/index.ts";
import { FrameQuery } from "../app/frame-query.ts";
import { usePayment } from "../payment/use-payment.ts";
import { CheckoutQuery, PlaceOrderMutation } from "./checkout-documents.ts";
import { useIdempotencyKey } from "./idempotency-key.ts";
import { checkForm, emptyForm, orderInput, type Needs, type OrderForm } from "./order-form.ts";
import { clearDraft, keepDraft, readDraft } from "./draft.ts";

type Me = NonNullable<Data["me"]> | null;

/** A total that is not what the shopper saw. */
export interface PriceChange {
  before: MoneyValue;
  after: MoneyValue;
}

/** The form's state and the one act of the page: placing the order, once, at the price that was seen. */
export function useCheckout(cart: CartFieldsFragment, me: Me) {
  const [form, setForm] = useState<OrderForm>(() => ({
    ...emptyForm,
    ...ofMember(me),
    ...readDraft(),
  }));
  const [submitted, setSubmitted] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const [priceChange, setPriceChange] = useState<PriceChange | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [placeOrder, { loading }] = useMutation(PlaceOrderMutation);
  const keyOf = useIdempotencyKey();
  const client = useApolloClient();
  const navigate = useNavigate();
  const payment = usePayment();

  const needs = needsOf(cart);
  const errors = submitted ? checkForm(form, needs) : {};

  const set = (part: Partial<OrderForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    keepDraft(next);
  };

  const place = async (total = cart.pricing.total) => {
    setSubmitted(true);
    setAttempt((count) => count + 1);
    setProblems([]);
    setPriceChange(null);
    if (Object.keys(checkForm(form, needs)).length > 0 || loading || leaving) return;
    const wish = orderInput(form, needs, { total: total.amount, idempotencyKey: "" });
    try {
      const { data } = await placeOrder({
        variables: { input: { ...wish, idempotencyKey: keyOf(wish) } },
      });
      const answer = data?.placeOrder;
      const changed = answer?.problems.find((problem) => problem.__typename === "AmountChanged");
      if (changed) {
        setPriceChange({ before: changed.before, after: changed.after });
        await client.refetchQueries({ include: [CheckoutQuery] });
      } else if (answer?.order) {
        await goOn(answer.order, answer.token ?? undefined);
      } else setProblems(answer?.problems ?? []);
    } catch (error) {
      setProblems([unexpectedProblem(error)]);
    }
  };

  /** To the gateway; when that can't be reached, or nothing is to pay, to the order's page. */
  const goOn = async (order: { number: string; state: string }, token: string | undefined) => {
    setLeaving(true);
    clearDraft();
    void client.refetchQueries({ include: [FrameQuery] });
    const sent = order.state === "PENDING" && (await payment.start(order.number, token));
    if (!sent) {
      await navigate({
        to: "/orders/$number",
        params: { number: order.number },
        search: token ? { token } : {},
      });
    }
  };

  return {
    form,
    set,
    errors,
    needs,
    submitted,
    attempt,
    problems,
    priceChange,
    placing: loading || leaving,
    place: () => place(),
    placeAtNewPrice: () => place(priceChange?.after),
  };
}

function needsOf(cart: CartFieldsFragment): Needs {
  const method = cart.shippingMethods.find(({ code }) => code === cart.shippingMethod);
  return {
    needsShipping: cart.needsShipping,
    shippingMethod: cart.shippingMethod ?? null,
    delivery: cart.needsShipping ? (method?.delivery ?? null) : null,
    paymentMethod: cart.paymentMethod ?? null,
    needsPayment: Number(cart.pricing.total.amount) > 0,
  };
}

/** What a member told us before is filled in again. */
function ofMember(me: Me): Partial<OrderForm> {
  if (!me) return {};
  const address = me.addresses.find((each) => !each.storeCode);
  const phone = me.phone ?? "";
  return {
    name: me.name,
    email: me.email ?? "",
    phone,
    ...(address
      ? {
          recipient: address.recipient,
          recipientPhone: address.phone,
          postalCode: address.postalCode,
          city: address.city,
          district: address.district,
          street: address.street,
        }
      : { recipient: me.name, recipientPhone: phone }),
  };
}
