import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Boundary, RowsSkeleton } from "../design/index.ts";
import { BottomNav } from "./bottom-nav.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import classes from "./shell.module.css";

/** Paths of the areas that bring their own frame. */
const OWN_FRAME = /^\/(admin|affiliate)(\/|$)/;

/** Header, page, footer and the phone's bottom menu; areas with a frame of their own get the page alone. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (OWN_FRAME.test(path)) {
    return (
      <Suspense fallback={<RowsSkeleton />}>
        <Outlet />
      </Suspense>
    );
  }
  return <ShopFrame path={path} />;
}

function ShopFrame({ path }: { path: string }) {
  const { t } = useTranslation();
  const main = useFocusOnNewPage(path);
  return (
    <>
      <a className={classes.skip} href="#main">
        {t("skipToContent")}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Boundary key={path}>
          <Suspense fallback={<PageFallback />}>
            <Outlet />
          </Suspense>
        </Boundary>
      </main>
      <Footer />
      <BottomNav />
    </>
  );
}

function PageFallback() {
  return (
    <div className={`page ${classes.fallback}`}>
      <RowsSkeleton />
    </div>
  );
}

/** A new page takes the focus, so that keyboards and screen readers start at its beginning. Not on arrival. */
function useFocusOnNewPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
