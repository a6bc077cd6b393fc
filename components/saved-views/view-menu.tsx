"use client";

import { ChevronDown } from "lucide";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

/**
 * A list of links that unfolds: the browser does it, before any script has loaded. With a script it folds
 * up again when one looks elsewhere. Give it a key that changes with the view chosen.
 */
export function ViewMenu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (menu.current?.open && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="group sm:relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="flex min-h-8 max-w-full cursor-pointer list-none items-center gap-1.5 rounded-box border border-line-strong bg-sheet px-2.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        {summary}
        <Icon
          of={ChevronDown}
          className="size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="absolute start-0 top-full z-20 mt-1 max-h-[70vh] w-96 overflow-y-auto rounded-box border bg-sheet py-1 shadow-lg max-sm:end-0 max-sm:w-auto">
        {children}
      </div>
    </details>
  );
}
