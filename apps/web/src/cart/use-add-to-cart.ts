import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { FrameQuery } from "../app/frame-query.ts";
import { unexpectedProblem, type ProblemShown } from "../design/index.ts";
import { AddLineMutation } from "./cart-documents.ts";

/** Puts a variant into the cart; the badge in the header follows. */
export function useAddToCart() {
  const [run, { loading }] = useMutation(AddLineMutation);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const [added, setAdded] = useState(false);
  const add = async (variantId: string, quantity: number) => {
    setAdded(false);
    try {
      const { data } = await run({
        variables: { variantId, quantity },
        // A first cart has no place in the cache yet, so the frame is asked again.
        refetchQueries: [FrameQuery],
      });
      const found = data?.cartAddLine.problems ?? [];
      setProblems(found);
      setAdded(found.length === 0);
    } catch (error) {
      setProblems([unexpectedProblem(error)]);
    }
  };
  return { add, adding: loading, added, problems };
}
