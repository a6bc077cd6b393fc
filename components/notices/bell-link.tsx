"use client";

import { Bell } from "lucide";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** `some` holds the place `{count}`. */
type Props = { unread: number; labels: { none: string; some: string } };

/** The frame of the pages stays while one turns from page to page, so the bell asks for its number itself. */
export function BellLink({ unread, labels }: Props) {
  const pathname = usePathname();
  const [counted, setCounted] = useState(unread);
  const asked = useRef(pathname);
  useEffect(() => setCounted(unread), [unread]);
  useEffect(() => {
    if (asked.current === pathname) return;
    asked.current = pathname;
    const leaving = new AbortController();
    fetch("/notices/count", { signal: leaving.signal })
      .then((answer) => (answer.ok && !answer.redirected ? answer.json() : null))
      .then((body: { unread: number } | null) => body && setCounted(body.unread))
      // Away, or signed out meanwhile: the page says so, the bell keeps its number.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [pathname]);
  const shown = counted > 99 ? "99+" : String(counted);
  return (
    <Link
      href="/notices"
      className="relative flex size-10 items-center justify-center rounded-box text-ink no-underline hover:bg-sunken hover:no-underline"
    >
      <Icon of={Bell} className="size-4.5" />
      <span className="sr-only">{counted > 0 ? labels.some.replace("{count}", shown) : labels.none}</span>
      {counted > 0 ? (
        <span
          aria-hidden
          className="absolute end-0 top-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.68rem] leading-4.5 font-semibold text-on-accent tabular-nums"
        >
          {shown}
        </span>
      ) : null}
    </Link>
  );
}
