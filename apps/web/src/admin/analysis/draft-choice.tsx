import { useQuery } from "@apollo/client/react";
import { graphql, type DiscountInput } from "@8521/contract";
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DISCOUNT } from "../discounts/discount.query.ts";
import { draftOf, trialInputOf } from "../discounts/draft.ts";

const CHOICES = graphql(`
  query AdminAnalysisDiscounts {
    admin {
      discounts(first: 100) {
        edges {
          cursor
          node {
            id
            name
            status
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface DraftChoiceProps {
  label: string;
  help?: string;
  /** The first choice, when none may be chosen. */
  none?: string;
  value: string;
  onChange: (id: string) => void;
}

/** One of the shop's discounts, drafts first: what the editor holds of it is what is tried. */
export function DraftChoice({ label, help, none, value, onChange }: DraftChoiceProps) {
  const { t } = useTranslation("admin-discounts");
  const { data } = useQuery(CHOICES, { fetchPolicy: "cache-and-network" });
  const discounts = (data?.admin?.discounts.edges ?? []).map(({ node }) => node);
  const inOrder = discounts.toSorted((a, b) => rank(a.status) - rank(b.status));
  return (
    <NativeSelect
      label={label}
      description={help}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: none ?? "—" },
        ...inOrder.map(({ id, name, status }) => ({
          value: id,
          label: `${name}（${t(`status.${status}`)}）`,
        })),
      ]}
    />
  );
}

function rank(status: string): number {
  return status === "DRAFT" ? 0 : 1;
}

/** A discount as a draft that takes its own place; null while none is chosen or it is being read. */
export function useChosenDraft(
  id: string,
): { draft: DiscountInput; replacesDiscountId: string } | null {
  const { data } = useQuery(DISCOUNT, { variables: { id }, skip: id === "" });
  const discount = id === "" ? null : data?.admin?.discount;
  return discount ? { draft: trialInputOf(draftOf(discount)), replacesDiscountId: id } : null;
}
