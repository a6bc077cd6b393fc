"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/lib/web/form-state";

export type FieldLabel = (name: string, label: string) => void;

export type FormContextValue = {
  id: string;
  state: FormState;
  /** Starting values put back from this window's draft, by posted name. */
  draft: Record<string, string> | null;
  /** Grows whenever fields must be filled anew. */
  generation: number;
  pending: boolean;
};

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error("a field stands outside of an ActionForm");
  return value;
}

/** What a field starts with: what was typed last, or a kept draft, or the stored value. */
export function useField(name: string, stored: string) {
  const { id, state, draft, generation } = useFormContext();
  const typed = state.values[name] ?? draft?.[name];
  return {
    inputId: `${id}-${name}`,
    errorId: `${id}-${name}-error`,
    hintId: `${id}-${name}-hint`,
    value: typed ?? stored,
    errors: state.fields[name] ?? [],
    generation,
  };
}
