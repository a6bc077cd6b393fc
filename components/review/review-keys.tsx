"use client";

import { Keyboard } from "lucide";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  previousHref: string | null;
  nextHref: string | null;
  /** Elements whose first field the keys lead to. */
  approveId: string | null;
  returnId: string | null;
  labels: Record<
    "button" | "title" | "next" | "previous" | "approve" | "return" | "help" | "on" | "close",
    string
  >;
};

const OFF = "review-keys-off";

/** Single keys for whoever reviews many reports. They rest while somebody types, and can be switched off. */
export function ReviewKeys({ previousHref, nextHref, approveId, returnId, labels }: Props) {
  const router = useRouter();
  const help = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(OFF) === null), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") return help.current?.open ? help.current.close() : help.current?.showModal();
      if (!on || help.current?.open) return;
      if (event.key === "j" && nextHref) router.push(nextHref);
      else if (event.key === "k" && previousHref) router.push(previousHref);
      else if (event.key === "a" && approveId) lead(event, approveId);
      else if (event.key === "r" && returnId) lead(event, returnId);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [router, nextHref, previousHref, approveId, returnId, on]);
  const keys = [
    ["j", labels.next],
    ["k", labels.previous],
    ["a", labels.approve],
    ["r", labels.return],
    ["?", labels.help],
  ] as const;
  return (
    <>
      <Button tone="quiet" aria-keyshortcuts="?" onClick={() => help.current?.showModal()}>
        <Icon of={Keyboard} className="size-4" />
        {labels.button}
      </Button>
      <dialog
        ref={help}
        aria-labelledby="review-keys-title"
        className="m-auto w-80 max-w-[90vw] rounded-box border border-line bg-sheet p-5 text-ink backdrop:bg-black/40"
      >
        <h2 id="review-keys-title" className="mb-3 font-semibold">
          {labels.title}
        </h2>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5 text-sm">
          {keys.map(([key, label]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="inline-block min-w-6 rounded-box border border-line-strong bg-sunken px-1.5 text-center">
                  {key}
                </kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={on}
            className="size-4.5 accent-accent"
            onChange={(event) => {
              setOn(event.target.checked);
              if (event.target.checked) localStorage.removeItem(OFF);
              else localStorage.setItem(OFF, "1");
            }}
          />
          {labels.on}
        </label>
        <Button small className="mt-4" onClick={() => help.current?.close()}>
          {labels.close}
        </Button>
      </dialog>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** Without the default the letter itself would land in the field. */
function lead(event: KeyboardEvent, id: string): void {
  event.preventDefault();
  const form = document.getElementById(id);
  form?.scrollIntoView({ block: "center" });
  form?.querySelector<HTMLElement>("select, textarea, input:not([type=hidden])")?.focus();
}
