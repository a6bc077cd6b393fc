"use client";

import { Download, X } from "lucide";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { fetchFile, type Taking } from "./fetch-file";

export type ExportLabels = Record<
  | "menu"
  | "menuLabel"
  | "scope"
  | "starting"
  | "progress"
  | "saved"
  | "cancel"
  | "cancelled"
  | "failed"
  | "signedOut",
  string
>;

type Props = {
  items: readonly { href: string; label: string }[];
  labels: ExportLabels;
  /** Of the reader, for the grouping of digits. */
  language: string;
};

export function ExportControl({ items, labels, language }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const running = useRef<AbortController | null>(null);
  const [taking, setTaking] = useState<Taking>({ kind: "idle" });
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    const shut = ({ target }: Event) => {
      if (menu.current && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", shut);
    return () => document.removeEventListener("pointerdown", shut);
  }, []);

  const close = () => {
    if (!menu.current) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  const take = (event: MouseEvent<HTMLAnchorElement>, href: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a new tab or window downloads by itself
    event.preventDefault();
    close();
    running.current?.abort();
    running.current = new AbortController();
    void fetchFile(href, running.current.signal, setTaking);
  };
  const busy = taking.kind === "running";
  return (
    <div className="no-print ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1 text-sm">
      <TakingState taking={taking} labels={labels} language={language} />
      {busy ? (
        <button
          type="button"
          onClick={() => running.current?.abort()}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-box border border-line-strong bg-sheet px-2.5 hover:bg-sunken"
        >
          <Icon of={X} className="size-3.5" />
          {labels.cancel}
        </button>
      ) : null}
      <details
        ref={menu}
        className="group relative"
        onKeyDown={({ key }) => {
          if (key === "Escape") close();
        }}
      >
        <summary
          aria-label={labels.menuLabel}
          className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-box border border-line-strong bg-sheet px-2.5 font-medium text-ink group-open:bg-sunken hover:bg-sunken [&::-webkit-details-marker]:hidden"
        >
          <Icon of={Download} className="size-3.5" />
          {labels.menu}
        </summary>
        <div className="absolute end-0 z-20 mt-1 w-max max-w-[min(20rem,85vw)] rounded-box border bg-sheet p-1 shadow-lg">
          <p className="px-2.5 py-1 text-xs text-ink-faint">{labels.scope}</p>
          <ul>
            {items.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  onClick={(event) => take(event, href)}
                  className="flex min-h-9 items-center rounded-box px-2.5 text-ink no-underline hover:bg-accent-wash hover:no-underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}

/** How far it is: drawn for every row, spoken at every quarter. */
function TakingState({ taking, labels, language }: { taking: Taking } & Pick<Props, "labels" | "language">) {
  const filled = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? value.toLocaleString(language) : value;
    });
  const progress = (done: number, total: number) => filled(labels.progress, { done, total });
  switch (taking.kind) {
    case "idle":
      return <span role="status" className="sr-only" />;
    case "running": {
      const { done, total } = taking;
      const quarter = total ? Math.floor((4 * done) / total) / 4 : 0;
      return (
        <>
          <span aria-hidden className="inline-flex items-center gap-2 text-ink-soft tabular-nums">
            <progress max={total ?? 1} value={total === null ? undefined : done} className="w-24" />
            {total === null ? labels.starting : progress(done, total)}
          </span>
          <span role="status" className="sr-only">
            {total === null ? labels.starting : progress(Math.floor(total * quarter), total)}
          </span>
        </>
      );
    }
    case "saved":
      return (
        <span role="status" className="text-good">
          ✓ {filled(labels.saved, { file: taking.file, total: taking.total })}
        </span>
      );
    case "cancelled":
      return (
        <span role="status" className="text-ink-soft">
          {labels.cancelled}
        </span>
      );
    case "failed":
      return (
        <span role="alert" className="text-late">
          {taking.why ?? (taking.signedOut ? labels.signedOut : labels.failed)}
        </span>
      );
  }
}
