import { useQuery } from "@apollo/client/react";
import { graphql, type AffiliateCodesQuery } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { DataCard, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { CodeTable } from "./code-table.tsx";
import { LinkTable } from "./link-table.tsx";
import classes from "./codes.module.css";

const CODES = graphql(`
  query AffiliateCodes {
    affiliatePortal {
      affiliate {
        id
        link
      }
      codes {
        id
        code
        sentence
        isActive
        uses
        limit
        endsAt
        orders
        earned {
          amount
          currency
        }
      }
      links {
        url
        subId
        clicks
        orders
      }
    }
  }
`);

type Portal = NonNullable<AffiliateCodesQuery["affiliatePortal"]>;
export type CodeRow = Portal["codes"][number];
export type LinkRow = Portal["links"][number];

/** My codes and links, each with what it brought. */
export function CodesPage() {
  const { t } = useTranslation("affiliate");
  const result = useQuery(CODES);
  return (
    <>
      <PageHeader title={t("codes.title")} text={t("codes.text")} />
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={3} height="9rem" />}
        permission="AFFILIATE_PORTAL"
      >
        {({ affiliatePortal }) =>
          affiliatePortal ? (
            <div className={classes.page}>
              <DataCard title={t("codes.codes")}>
                {affiliatePortal.codes.length > 0 ? (
                  <CodeTable rows={affiliatePortal.codes} />
                ) : (
                  <p className={classes.help}>{t("codes.noneText")}</p>
                )}
              </DataCard>
              <DataCard title={t("codes.links")}>
                <p className={classes.help}>{t("codes.linksHelp")}</p>
                <LinkTable rows={affiliatePortal.links} link={affiliatePortal.affiliate.link} />
              </DataCard>
            </div>
          ) : null
        }
      </Answer>
    </>
  );
}
