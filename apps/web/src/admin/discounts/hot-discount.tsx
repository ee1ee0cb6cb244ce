import { useMutation } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { useState } from "react";
import { HotSwitch } from "../hot-switch.tsx";
import type { DiscountFacts } from "./discount.query.ts";
import classes from "./editor.module.css";

const SET_HOT = graphql(`
  mutation AdminDiscountSetHot($id: ID!, $isHot: Boolean!) {
    discountSetHot(id: $id, isHot: $isHot) {
      discount {
        id
        isHot
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

/** Whether a discount is hot. Judged by the limits that are saved: the draft's are not in force yet. */
export function HotDiscount({ discount }: { discount: DiscountFacts }) {
  const [isHot, setIsHot] = useState(discount.isHot);
  const [setHot] = useMutation(SET_HOT);
  const spread = async (wanted: boolean) => {
    const { data } = await setHot({ variables: { id: discount.id, isHot: wanted } });
    if (data?.discountSetHot.discount) setIsHot(data.discountSetHot.discount.isHot);
    return data?.discountSetHot.problems ?? [];
  };
  return (
    <div className={classes.apart}>
      <HotSwitch
        isHot={isHot}
        canBeHot={discount.maxRedemptions !== null && discount.budget === null}
        onChange={spread}
      />
    </div>
  );
}
