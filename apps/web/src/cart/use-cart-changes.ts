import type { CartFieldsFragment, PaymentMethod } from "@8521/contract";
import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { unexpectedProblem, type ProblemShown } from "../design/index.ts";
import * as documents from "./cart-documents.ts";

/** What every cart mutation answers. */
interface Answer {
  cart?: CartFieldsFragment | null;
  problems: readonly ProblemShown[];
}

/**
 * Every change a shopper can make to a cart, one at a time: while one is under way totals are dimmed, and what
 * went wrong is kept until the next change.
 */
export interface CartChanges {
  busy: boolean;
  problems: readonly ProblemShown[];
  changeQuantity: (lineId: string, quantity: number) => Promise<boolean>;
  removeLine: (lineId: string) => Promise<boolean>;
  /** Answers the problems, so that the field can show them beside the text that stays. */
  applyCode: (code: string) => Promise<{
    problems: readonly ProblemShown[];
    replaced: string | null;
    /** What was entered, when it was merged into another code. */
    alias: string | null;
  }>;
  applyVoucher: (voucherId: string) => Promise<boolean>;
  removeCode: (voucherId: string) => Promise<boolean>;
  chooseShipping: (method: string) => Promise<boolean>;
  choosePayment: (method: PaymentMethod) => Promise<boolean>;
  acknowledge: () => Promise<boolean>;
}

/** The cart's mutations with one busy flag and one list of problems. */
export function useCartChanges(): CartChanges {
  const { busy, problems, run, ask } = useOneAtATime();
  const [changeLine] = useMutation(documents.ChangeLineMutation);
  const [removeLine] = useMutation(documents.RemoveLineMutation);
  const [applyCode] = useMutation(documents.ApplyCodeMutation);
  const [applyVoucher] = useMutation(documents.ApplyVoucherMutation);
  const [removeCode] = useMutation(documents.RemoveCodeMutation);
  const [chooseShipping] = useMutation(documents.ChooseShippingMutation);
  const [choosePayment] = useMutation(documents.ChoosePaymentMutation);
  const [acknowledge] = useMutation(documents.AcknowledgeMutation);
  return {
    busy,
    problems,
    changeQuantity: (lineId, quantity) =>
      run(async () => (await changeLine({ variables: { lineId, quantity } })).data?.cartChangeLine),
    removeLine: (lineId) =>
      run(async () => (await removeLine({ variables: { lineId } })).data?.cartRemoveLine),
    applyCode: async (code) => {
      let replaced: string | null = null;
      let alias: string | null = null;
      const found = await ask(async () => {
        const answer = (await applyCode({ variables: { code } })).data?.cartApplyCode;
        replaced = answer?.replacedCode ?? null;
        alias = answer?.enteredAlias ?? null;
        return answer;
      });
      return { problems: found, replaced, alias };
    },
    applyVoucher: (voucherId) =>
      run(async () => (await applyVoucher({ variables: { voucherId } })).data?.cartApplyVoucher),
    removeCode: (voucherId) =>
      run(async () => (await removeCode({ variables: { voucherId } })).data?.cartRemoveCode),
    chooseShipping: (method) =>
      run(async () => (await chooseShipping({ variables: { method } })).data?.cartChooseShipping),
    choosePayment: (method) =>
      run(async () => (await choosePayment({ variables: { method } })).data?.cartChoosePayment),
    acknowledge: () => run(async () => (await acknowledge()).data?.cartAcknowledge),
  };
}

type Request = () => Promise<Answer | undefined>;

function useOneAtATime() {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** Runs after whatever is under way; answers the problems and shows none. */
  const ask = async (request: Request): Promise<readonly ProblemShown[]> => {
    setBusy(true);
    setProblems([]);
    const mine = queue.current.then(request).then(
      (answer) => answer?.problems ?? [],
      (error: unknown) => [unexpectedProblem(error)],
    );
    queue.current = mine;
    const found = await mine;
    if (queue.current === mine) setBusy(false);
    return found;
  };

  const run = async (request: Request): Promise<boolean> => {
    const found = await ask(request);
    setProblems(found);
    return found.length === 0;
  };

  return { busy, problems, run, ask };
}
