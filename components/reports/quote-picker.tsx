"use client";

import { useEffect, useRef, useState } from "react";
import { useField } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";

export type QuoteChoice = { id: string; heading: string; done: string; next: string };

type Props = {
  legend: string;
  labels: { quote: string; insert: string };
  stored: string;
  choices: readonly QuoteChoice[];
};

/** The supporting units' parts: quoted whole, or taken into the lead's own text. Posted as "id, id". */
export function QuotePicker({ legend, labels, stored, choices }: Props) {
  const field = useField("quotes", stored);
  const [chosen, setChosen] = useState(() => idsIn(field.value));
  const hidden = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken anew with each answer or restored draft only
  useEffect(() => {
    if (field.generation > 0) setChosen(idsIn(field.value));
  }, [field.generation]);
  const choose = (id: string, on: boolean) =>
    setChosen((all) => (on ? [...all, id] : all.filter((one) => one !== id)));
  return (
    <fieldset className="min-w-0 rounded-box border border-line px-3.5 pb-3">
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      <input ref={hidden} type="hidden" name="quotes" value={chosen.join(", ")} readOnly />
      <ul className="divide-y divide-line">
        {choices.map(({ id, heading, done, next }) => (
          <li key={id} className="py-2 text-sm">
            <label className="flex items-start gap-2">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => choose(id, event.target.checked)}
                className="mt-1 size-4.5 accent-accent"
              />
              <span>
                <span className="font-medium">{heading}</span>
                <span className="sr-only"> {labels.quote}</span>
              </span>
            </label>
            <p lang="zh-CN" className="mt-1 ps-6.5 whitespace-pre-line text-ink-soft">
              {done}
            </p>
            {next ? (
              <p lang="zh-CN" className="ps-6.5 whitespace-pre-line text-ink-faint">
                {next}
              </p>
            ) : null}
            <Button small className="ms-6.5 mt-1" onClick={() => append(hidden.current?.form, "done", done)}>
              {labels.insert}
            </Button>
          </li>
        ))}
      </ul>
      {field.errors.length > 0 ? (
        <p className="text-sm text-late" data-field-error>
          {field.errors.join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}

function idsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function append(form: HTMLFormElement | null | undefined, name: string, text: string): void {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = [field.value.trimEnd(), text].filter(Boolean).join("\n");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
