"use client";

import { useField, useFormContext } from "@/components/form/form-context";

type Props = { name: string; legend: string; units: readonly { code: string; name: string }[] };

/** Several units at once; what was ticked stays ticked when the form comes back. */
export function UnitCheckboxes({ name, legend, units }: Props) {
  const field = useField(name, "");
  const { state, generation } = useFormContext();
  const typed = Object.entries(state.values)
    .filter(([key]) => key === name || key.startsWith(`${name}.`))
    .map(([, value]) => value);
  return (
    <fieldset aria-describedby={field.errors.length > 0 ? field.errorId : undefined}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 md:grid-cols-3">
        {units.map((unit) => (
          <label key={`${unit.code} ${generation}`} className="flex min-h-6 items-start gap-2 text-sm">
            <input
              type="checkbox"
              name={name}
              value={unit.code}
              defaultChecked={typed.includes(unit.code)}
              aria-invalid={field.errors.length > 0 || undefined}
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            {unit.name}
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
