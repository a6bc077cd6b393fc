"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useField, useFormContext } from "./form-context";

type Common = {
  name: string;
  label: string;
  hint?: ReactNode;
  stored?: string | number | null;
  /** Marked as optional; everything else must be filled in. */
  optional?: boolean;
};

const BOX =
  "w-full rounded-box border border-line-strong bg-sheet px-3 py-2 text-ink aria-invalid:border-late aria-invalid:border-2 disabled:bg-sunken";

type TextProps = Common & {
  type?: "text" | "password" | "email" | "url" | "date" | "search";
  autoComplete?: string;
  inputMode?: "decimal" | "numeric";
  lang?: string;
  maxLength?: number;
};

export function TextField({ name, label, hint, stored, optional, type = "text", ...rest }: TextProps) {
  const field = useField(name, String(stored ?? ""));
  return (
    <Labelled {...{ label, hint, optional }} field={field}>
      <input
        key={field.generation}
        id={field.inputId}
        name={name}
        type={type}
        defaultValue={type === "password" ? "" : field.value}
        required={!optional}
        className={BOX}
        {...described(field, hint)}
        {...rest}
      />
    </Labelled>
  );
}

export function TextArea({
  name,
  label,
  hint,
  stored,
  optional,
  rows = 4,
  lang,
}: Common & { rows?: number; lang?: string }) {
  const field = useField(name, String(stored ?? ""));
  return (
    <Labelled {...{ label, hint, optional }} field={field}>
      <textarea
        key={field.generation}
        id={field.inputId}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={field.value}
        required={!optional}
        className={clsx(BOX, "leading-relaxed")}
        {...described(field, hint)}
      />
    </Labelled>
  );
}

type SelectProps = Common & {
  options: readonly { value: string; label: string }[];
  /** What choosing nothing means, where that is an answer. */
  none?: string;
};

export function SelectField({ name, label, hint, stored, optional, options, none }: SelectProps) {
  const t = useTranslations("form");
  const field = useField(name, String(stored ?? ""));
  return (
    <Labelled {...{ label, hint }} optional={optional && none === undefined} field={field}>
      <select
        key={field.generation}
        id={field.inputId}
        name={name}
        defaultValue={field.value}
        required={!optional}
        className={BOX}
        {...described(field, hint)}
      >
        <option value="">{none ?? t("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function CheckboxField({ name, label, hint, stored }: Omit<Common, "stored"> & { stored?: boolean }) {
  const field = useField(name, stored ? "on" : "");
  const { state, draft } = useFormContext();
  // An unticked box is not posted: once the form was sent or kept, its absence is the answer.
  const typed = Object.keys(state.values).length > 0 ? state.values : draft;
  const ticked = typed ? typed[name] === "on" || typed[name] === "true" : Boolean(stored);
  return (
    <div>
      <label className="flex items-start gap-2">
        <input
          key={field.generation}
          id={field.inputId}
          name={name}
          type="checkbox"
          defaultChecked={ticked}
          className="mt-1 size-4.5 accent-accent"
          {...described(field, hint)}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={field.hintId} className="mt-0.5 ps-6.5 text-sm text-ink-faint">
          {hint}
        </p>
      ) : null}
      <FieldErrors field={field} />
    </div>
  );
}

type Field = ReturnType<typeof useField>;

function described(field: Field, hint: ReactNode) {
  const ids = [hint ? field.hintId : "", field.errors.length > 0 ? field.errorId : ""].filter(Boolean);
  return {
    "aria-invalid": field.errors.length > 0 || undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  };
}

function Labelled({
  label,
  hint,
  optional,
  field,
  children,
}: {
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  field: Field;
  children: ReactNode;
}) {
  const t = useTranslations("form");
  return (
    <div>
      <label htmlFor={field.inputId} className="mb-1 block text-sm font-medium">
        {label}
        {optional ? <span className="ms-1.5 font-normal text-ink-faint">{t("optional")}</span> : null}
      </label>
      {children}
      {hint ? (
        <p id={field.hintId} className="mt-1 text-sm text-ink-faint">
          {hint}
        </p>
      ) : null}
      <FieldErrors field={field} />
    </div>
  );
}

function FieldErrors({ field }: { field: Field }) {
  if (field.errors.length === 0) return null;
  return (
    <p id={field.errorId} className="mt-1 text-sm text-late" data-field-error>
      {field.errors.join(" ")}
    </p>
  );
}
