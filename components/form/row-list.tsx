"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { FormContext, useFormContext } from "./form-context";

type Row = Record<string, string>;

type Props = {
  /** Posted as `name.0.field`, `name.1.field` … in the order shown. */
  name: string;
  legend: string;
  /** Where the heading above says the same. */
  legendHidden?: boolean;
  stored: readonly Row[];
  /** One row's fields; `field(key)` gives the posted name. */
  children: (row: Row, field: (key: string) => string, index: number) => ReactNode;
  blank: Row;
};

/** A list inside a form whose rows can be added, removed and moved; errors and typed text follow their row. */
export function RowList({ name, legend, legendHidden = false, stored, blank, children }: Props) {
  const t = useTranslations("form");
  const context = useFormContext();
  const { state, draft, generation } = context;
  const [rows, setRows] = useState(() => keyed(stored));
  const [moved, setMoved] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are taken anew with each answer or restored draft only
  useEffect(() => {
    const typed = state.attempt > 0 && state.status !== "done" ? state.values : draft;
    const taken = typed ? rowsIn(typed, name) : null;
    if (taken) setRows(keyed(taken));
    setMoved(false);
  }, [generation]);

  const read = (form: HTMLFormElement | null) =>
    form ? rows.map((row, index) => ({ ...row, values: rowInForm(form, name, index, row.values) })) : rows;
  const change = (element: HTMLElement, edit: (current: Keyed[]) => Keyed[]) => {
    setRows(edit(read(element.closest("form"))));
    setMoved(true);
  };
  // Once rows have moved, what the fields hold is in `rows`, and messages would stand at the wrong row.
  const inner = moved ? { ...context, state: { ...state, values: {}, fields: {} }, draft: null } : context;

  return (
    <fieldset className="rounded-box border border-line">
      <legend className={legendHidden ? "sr-only" : "ms-3 px-1 text-sm font-medium"}>{legend}</legend>
      {state.fields[name] ? (
        <p className="px-3.5 pt-2 text-sm text-late" data-field-error>
          {state.fields[name].join(" ")}
        </p>
      ) : null}
      <FormContext value={inner}>
        <ol className="divide-y divide-line">
          {rows.map((row, index) => (
            <li key={row.key} className="flex gap-3 px-3.5 py-3" aria-label={t("row", { number: index + 1 })}>
              <div className="min-w-0 flex-1 space-y-3">
                {children(row.values, (key) => `${name}.${index}.${key}`, index)}
              </div>
              <div className="flex flex-col gap-1">
                <Button
                  small
                  tone="quiet"
                  aria-label={`${t("move-up")}: ${t("row", { number: index + 1 })}`}
                  disabled={index === 0}
                  onClick={(e) => change(e.currentTarget, (all) => swap(all, index, index - 1))}
                >
                  <Icon of={ArrowUp} className="size-4" />
                </Button>
                <Button
                  small
                  tone="quiet"
                  aria-label={`${t("move-down")}: ${t("row", { number: index + 1 })}`}
                  disabled={index === rows.length - 1}
                  onClick={(e) => change(e.currentTarget, (all) => swap(all, index, index + 1))}
                >
                  <Icon of={ArrowDown} className="size-4" />
                </Button>
                <Button
                  small
                  tone="quiet"
                  aria-label={`${t("remove-row")}: ${t("row", { number: index + 1 })}`}
                  onClick={(e) => change(e.currentTarget, (all) => all.filter((_, i) => i !== index))}
                >
                  <Icon of={Trash2} className="size-4" />
                </Button>
              </div>
            </li>
          ))}
        </ol>
      </FormContext>
      <div className="px-3.5 py-2.5">
        <Button small onClick={(e) => change(e.currentTarget, (all) => [...all, ...keyed([blank])])}>
          <Icon of={Plus} className="size-4" />
          {t("add-row")}
        </Button>
      </div>
    </fieldset>
  );
}

type Keyed = { key: string; values: Row };
let lastKey = 0;

function keyed(rows: readonly Row[]): Keyed[] {
  return rows.map((values) => ({ key: `row-${++lastKey}`, values }));
}

function swap(rows: Keyed[], from: number, to: number): Keyed[] {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row) next.splice(to, 0, row);
  return keyed(next.map((r) => r.values));
}

function rowInForm(form: HTMLFormElement, name: string, index: number, before: Row): Row {
  const prefix = `${name}.${index}.`;
  const posted = [...new FormData(form).entries()].filter(
    ([key, v]) => key.startsWith(prefix) && typeof v === "string",
  );
  return {
    ...before,
    ...Object.fromEntries(posted.map(([key, v]) => [key.slice(prefix.length), String(v)])),
  };
}

function rowsIn(values: Record<string, string>, name: string): Row[] | null {
  const rows: Row[] = [];
  for (const [key, value] of Object.entries(values)) {
    const match = new RegExp(`^${name}\\.(\\d+)\\.(.+)$`).exec(key);
    if (!match) continue;
    const index = Number(match[1]);
    rows[index] = { ...rows[index], [match[2] as string]: value };
  }
  return rows.length > 0 ? rows.filter(Boolean) : null;
}
