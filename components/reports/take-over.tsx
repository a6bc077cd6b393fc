"use client";

import { Button } from "@/components/ui/button";

/** Puts last period's text into the fields that are still empty; what was typed stays. */
export function TakeOver({ label, texts }: { label: string; texts: Record<string, string> }) {
  return (
    <Button
      small
      onClick={(event) => {
        const form = event.currentTarget.closest("form");
        for (const [name, text] of Object.entries(texts)) {
          const field = form?.elements.namedItem(name);
          if (!(field instanceof HTMLTextAreaElement) || field.value.trim() !== "") continue;
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }}
    >
      {label}
    </Button>
  );
}
