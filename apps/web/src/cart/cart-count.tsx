import { useTranslation } from "react-i18next";

interface CartCountProps {
  count: number;
  className: string | undefined;
}

/** The number on the cart's mark, read out with its unit; nothing for an empty cart. */
export function CartCount({ count, className }: CartCountProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      <span className={className}>{count}</span>
      <span className="visually-hidden"> {t("nav.cartUnit", { count })}</span>
    </>
  );
}
