import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

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

/** One of the shop's discounts, drafts first: it is tried as it is kept, whatever its status. */
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
