"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

type Followed = { path: string; label: string; group: string };

/**
 * Follows the links of the whole product without loading the page anew. One listener, as most links stand in HTML
 * that no script of the page has touched. Nothing is fetched ahead: every page is made for its request, and a list
 * of fifty links would ask for fifty pages that nobody opens.
 */
export function SoftLinks() {
  const router = useRouter();
  const [following, start] = useTransition();
  const followed = useRef<Followed | null>(null);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = softLinkOf(event);
      if (!link) return;
      event.preventDefault();
      followed.current = { path: location.pathname, ...nameOf(link) };
      start(() => router.push(link.pathname + link.search + link.hash));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);

  // A table sorted anew is written anew: who sorts by keyboard stays on the heading he sorted by.
  useEffect(() => {
    const from = followed.current;
    if (following || !from) return;
    followed.current = null;
    if (from.path !== location.pathname || document.activeElement !== document.body) return;
    const same = (link: HTMLAnchorElement) => {
      const { label, group } = nameOf(link);
      return label === from.label && group === from.group;
    };
    [...document.querySelectorAll<HTMLAnchorElement>("a[data-soft]")]
      .find(same)
      ?.focus({ preventScroll: true });
  }, [following]);

  return null;
}

/** The link to follow, unless the click was taken care of, or asks for a tab, a window or a file. */
function softLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-soft]");
  if (!link || (link.target && link.target !== "_self") || link.hasAttribute("download")) return null;
  return link.origin === location.origin ? link : null;
}

function nameOf(link: HTMLAnchorElement): { label: string; group: string } {
  return {
    label: link.ariaLabel ?? link.textContent,
    group: link.closest("[role=group], nav, section")?.ariaLabel ?? "",
  };
}
