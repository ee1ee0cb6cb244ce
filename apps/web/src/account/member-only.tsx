import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, EmptyState, RowsSkeleton } from "../design/index.ts";
import { useViewer } from "./use-viewer.ts";

interface MemberOnlyProps {
  /** Where to come back to after signing in. */
  next: string;
  children: ReactNode;
}

/** What only a member sees; others are asked in and brought back. */
export function MemberOnly({ next, children }: MemberOnlyProps) {
  const { t } = useTranslation("account");
  const viewer = useViewer();
  if (viewer.loading) return <RowsSkeleton rows={4} height="6rem" />;
  if (viewer.customer) return children;
  return (
    <EmptyState
      title={t("membersOnly")}
      text={t("membersOnlyText")}
      action={
        <>
          <ButtonLink to="/sign-in" search={{ next }}>
            {t("signIn.title")}
          </ButtonLink>
          <ButtonLink to="/sign-up" search={{ next }} variant="default">
            {t("signUp.title")}
          </ButtonLink>
        </>
      }
    />
  );
}
