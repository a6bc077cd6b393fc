"use client";

import { useRef } from "react";
import { useField } from "@/components/form/form-context";

type Props = {
  name: string;
  legend: string;
  /** "M01, M05" */
  stored: string;
  options: readonly { value: string; label: string }[];
};

/**
 * Boxes to tick, posted as one text: so that an unticked box is told from one that was never
 * shown, and a conflict compares the whole choice.
 */
export function MeasureChoices({ name, legend, stored, options }: Props) {
  const field = useField(name, stored);
  const posted = useRef<HTMLInputElement>(null);
  const boxes = useRef<HTMLDivElement>(null);
  const all = () => [...(boxes.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
  const chosen = new Set(field.value.split(", "));
  return (
    <fieldset
      key={field.generation}
      aria-describedby={field.errors.length > 0 ? field.errorId : undefined}
      className="rounded-box border border-line px-3.5 py-2.5"
    >
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      <input
        ref={posted}
        type="hidden"
        name={name}
        defaultValue={field.value}
        onInput={(event) => {
          // Somebody else's choice was taken over.
          const taken = event.currentTarget.value.split(", ");
          for (const box of all()) box.checked = taken.includes(box.value);
        }}
      />
      <div ref={boxes} className="grid gap-x-4 gap-y-1.5 md:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 text-sm">
            <input
              type="checkbox"
              value={option.value}
              defaultChecked={chosen.has(option.value)}
              className="mt-0.5 size-4.5 shrink-0 accent-accent"
              onInput={() => {
                const ticked = all().filter((box) => box.checked);
                if (posted.current) posted.current.value = ticked.map((box) => box.value).join(", ");
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {field.errors.length > 0 ? (
        <p id={field.errorId} className="mt-1 text-sm text-late" data-field-error>
          {field.errors.join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}
