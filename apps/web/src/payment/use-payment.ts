import type { PaymentMethod } from "@8521/contract";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { unexpectedProblem, type ProblemShown } from "../design/index.ts";
import { submitGatewayForm, type GatewayForm } from "./gateway-form.ts";
import { ChangePaymentMutation, StartPaymentMutation } from "./payment-documents.ts";

/** Begins a payment, or begins it another way, and sends the browser to the gateway. True when it is on its way. */
export function usePayment() {
  const [startPayment, { loading: starting }] = useMutation(StartPaymentMutation);
  const [changePayment, { loading: changing }] = useMutation(ChangePaymentMutation);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const [leaving, setLeaving] = useState(false);

  const send = async (ask: () => Promise<Answer | undefined>): Promise<boolean> => {
    setProblems([]);
    try {
      const answer = await ask();
      setProblems(answer?.problems ?? []);
      if (!answer?.form) return false;
      setLeaving(true);
      submitGatewayForm(answer.form);
      return true;
    } catch (error) {
      setProblems([unexpectedProblem(error)]);
      return false;
    }
  };

  return {
    problems,
    busy: starting || changing || leaving,
    start: (number: string, token: string | undefined) =>
      send(
        async () =>
          (await startPayment({ variables: { number, token: token ?? null } })).data?.startPayment,
      ),
    change: (number: string, token: string | undefined, method: PaymentMethod) =>
      send(
        async () =>
          (await changePayment({ variables: { number, token: token ?? null, method } })).data
            ?.changePaymentMethod,
      ),
  };
}

interface Answer {
  form?: GatewayForm | null;
  problems: readonly ProblemShown[];
}
