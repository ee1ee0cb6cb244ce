import type { Permission, Role } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { ButtonLink, EmptyState } from "../design/index.ts";

interface ForbiddenStateProps {
  /** The role an area asks for. */
  role?: Role;
  /** The permission a screen asks for. */
  permission?: Permission;
  /** Who is signed in. */
  name?: string;
}

/** Which right is missing, who can give it, and two ways on. */
export function ForbiddenState({ role, permission, name }: ForbiddenStateProps) {
  const { t } = useTranslation("area");
  const { t: common } = useTranslation();
  const right = permission ? t(`permission.${permission}`) : role ? t(`role.${role}`) : "";
  return (
    <EmptyState
      title={t("forbidden.title")}
      text={name ? t("forbidden.textFor", { name, right }) : t("forbidden.text", { right })}
      action={
        <>
          <ButtonLink
            to="/sign-in"
            search={{ next: role === "AFFILIATE" ? "/affiliate" : "/admin" }}
          >
            {t("forbidden.other")}
          </ButtonLink>
          <ButtonLink to="/" variant="default">
            {common("nav.home")}
          </ButtonLink>
        </>
      }
    />
  );
}
