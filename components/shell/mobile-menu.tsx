"use client";

import { Menu } from "lucide";
import { lazy, Suspense, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { SidebarGroup } from "./sidebar";

export type MobileMenuProps = {
  groups: SidebarGroup[];
  labels: { menu: string; navigation: string; close: string };
};

// As the user's menu: it comes when it is first asked for.
const Opened = lazy(() =>
  import("./opened-mobile-menu").then(({ OpenedMobileMenu }) => ({ default: OpenedMobileMenu })),
);

export function MobileMenu(props: MobileMenuProps) {
  const [asked, setAsked] = useState(false);
  const button = (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setAsked(true)}
      className="-ms-2 flex size-10 cursor-pointer items-center justify-center rounded-box hover:bg-sunken lg:hidden"
    >
      <Icon of={Menu} className="size-5" />
      <span className="sr-only">{props.labels.menu}</span>
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <Opened {...props} />
    </Suspense>
  );
}
