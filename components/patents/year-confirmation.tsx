"use client";

import { CheckboxField } from "@/components/form/fields";
import { useField } from "@/components/form/form-context";

/** Asked only of who was told that the years differ. */
export function YearConfirmation({ label }: { label: string }) {
  const { errors, value } = useField("yearConfirmed", "");
  return errors.length > 0 || value === "on" ? <CheckboxField name="yearConfirmed" label={label} /> : null;
}
