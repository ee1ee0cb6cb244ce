import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { KeyForm } from "./key-form.tsx";
import { KeyTable } from "./key-table.tsx";
import { KEYS } from "./key.query.ts";
import classes from "./tills.module.css";

/** The keys by which tills speak for themselves. */
export function KeysPage() {
  const { t } = useTranslation("admin-tills");
  const result = useQuery(KEYS, { fetchPolicy: "cache-and-network" });
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <Answer result={result} waiting={<RowsSkeleton rows={4} />} permission="TILLS">
        {({ admin }) => (
          <div className={classes.page}>
            <KeyForm />
            {!admin || admin.apiKeys.length === 0 ? (
              <EmptyState title={t("empty")} text={t("emptyText")} />
            ) : (
              <KeyTable rows={admin.apiKeys} />
            )}
          </div>
        )}
      </Answer>
    </>
  );
}
