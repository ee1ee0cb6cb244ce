import { useApolloClient, useMutation } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { IconBuildingStore, IconLogout } from "@tabler/icons-react";
import { Link, useNavigate, useRouterState, type LinkProps } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../app/language-switch.tsx";
import { Wordmark } from "../app/wordmark.tsx";
import { Boundary, RowsSkeleton } from "../design/index.ts";
import type { AreaViewer } from "./area-gate.tsx";
import classes from "./area.module.css";

export interface AreaPlace {
  to: LinkProps["to"];
  label: string;
  icon: ReactNode;
  exact?: boolean;
  /** How many things wait there. */
  count?: number;
}

interface AreaFrameProps {
  /** The area's name, under the wordmark. */
  name: string;
  places: readonly AreaPlace[];
  viewer: AreaViewer;
  children: ReactNode;
}

const SIGN_OUT = graphql(`
  mutation AreaSignOut {
    signOut {
      done
    }
  }
`);

/** Navigation at the side, a strip of places on phones, and the page. */
export function AreaFrame({ name, places, viewer, children }: AreaFrameProps) {
  const { t } = useTranslation("area");
  const { t: common } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useFocusOnNewPlace(path);
  const strip = useCurrentInView(path);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {common("skipToContent")}
      </a>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Link to="/" aria-label={`${common("brand")} ${common("nav.home")}`}>
            <Wordmark />
          </Link>
          <span>{name}</span>
        </div>
        <nav ref={strip} className={classes.places} aria-label={name}>
          {places.map((place) => (
            <PlaceLink key={place.to} {...place} />
          ))}
        </nav>
        <div className={classes.who}>
          <p className={classes.person}>
            <strong>{viewer.name}</strong>
            <span>{viewer.email}</span>
          </p>
          <div className={classes.tools}>
            <LanguageSwitch />
            <Link to="/" className={classes.tool} aria-label={t("toShop")} title={t("toShop")}>
              <IconBuildingStore size={20} stroke={1.6} aria-hidden />
            </Link>
            <SignOutButton />
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={classes.content}>
        <Boundary key={path}>
          <Suspense fallback={<RowsSkeleton rows={6} />}>{children}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}

function PlaceLink({ to, label, icon, exact, count }: AreaPlace) {
  const { t } = useTranslation("area");
  return (
    <Link to={to} activeOptions={{ exact }} activeProps={{ "aria-current": "page" }}>
      {icon}
      {label}
      {count ? (
        <span className={classes.count}>
          {count}
          <span className="visually-hidden"> {t("waiting")}</span>
        </span>
      ) : null}
    </Link>
  );
}

function SignOutButton() {
  const { t } = useTranslation("area");
  const client = useApolloClient();
  const navigate = useNavigate();
  const [signOut] = useMutation(SIGN_OUT);
  const leave = async () => {
    await signOut();
    await navigate({ to: "/" });
    await client.resetStore();
  };
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={t("signOut")}
      title={t("signOut")}
      onClick={() => void leave()}
    >
      <IconLogout size={20} stroke={1.6} aria-hidden />
    </button>
  );
}

/** A new place takes the focus, so that keyboards and screen readers start at its beginning. Not on arrival. */
function useFocusOnNewPlace(path: string) {
  const main = useRef<HTMLElement>(null);
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** On phones the strip of places scrolls; the current one is brought into view. */
function useCurrentInView(path: string) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (strip.current && current) {
      strip.current.scrollLeft = current.offsetLeft - strip.current.clientWidth / 3;
    }
  }, [path]);
  return strip;
}
