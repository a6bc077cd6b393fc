"use client";

import { Check, Copy } from "lucide";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  label: string;
  text: string;
  rows: number;
  lang?: string;
  labels: { copy: string; copied: string };
};

/** A text to take elsewhere. Without a clipboard it is selected, ready for Ctrl-C. */
export function CopyField({ label, text, rows, lang, labels }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        lang={lang}
        value={text}
        className="w-full rounded-box border border-line-strong bg-sheet px-3 py-2 text-sm break-all text-ink"
      />
      <Button small onClick={() => void copy()} aria-label={`${labels.copy}: ${label}`}>
        {copied ? <Icon of={Check} className="size-4" /> : <Icon of={Copy} className="size-4" />}
        <span aria-live="polite">{copied ? labels.copied : labels.copy}</span>
      </Button>
    </div>
  );
}
