"use client";

import { Languages, SunMoon } from "lucide";
import { lazy, Suspense, useState } from "react";
import { chooseLanguage } from "@/app/actions";
import { Icon } from "@/components/ui/icon";
import type { Theme } from "@/lib/web/theme";
import { ICON_BUTTON } from "./icon-button";

export function LanguageSwitch({ label, other, to }: { label: string; other: string; to: string }) {
  return (
    <form action={chooseLanguage}>
      <input type="hidden" name="locale" value={to} />
      <button
        type="submit"
        lang={to === "zh" ? "zh-CN" : "en"}
        className="flex min-h-10 cursor-pointer items-center gap-1.5 rounded-box px-2 text-sm hover:bg-sunken"
      >
        <Icon of={Languages} className="size-4.5" />
        <span className="sr-only">{label}: </span>
        <span className="max-sm:sr-only">{other}</span>
      </button>
    </form>
  );
}

export type ThemeProps = { label: string; current: Theme; options: { value: Theme; label: string }[] };

// As the user's menu: it comes when it is first asked for.
const Opened = lazy(() =>
  import("./opened-theme-menu").then(({ OpenedThemeMenu }) => ({ default: OpenedThemeMenu })),
);

export function ThemeSwitch(props: ThemeProps) {
  const [asked, setAsked] = useState(false);
  const button = (
    <button
      type="button"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
      className={ICON_BUTTON}
    >
      <Icon of={SunMoon} className="size-4.5" />
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <Opened {...props} />
    </Suspense>
  );
}
