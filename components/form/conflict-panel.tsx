"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { formatInstant } from "@/lib/i18n/format";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  form: RefObject<HTMLFormElement | null>;
  labels: Record<string, string>;
  theirs: NonNullable<FormState["theirs"]>;
  yours: Record<string, string>;
};

/** Field by field, the other person's text beside one's own; nothing is overwritten unseen. */
export function ConflictPanel({ form, labels, theirs, yours }: Props) {
  const t = useTranslations("form");
  const locale = useLocale();
  const differing = Object.keys(yours).filter(
    (name) => name !== "version" && name in theirs.values && theirs.values[name] !== yours[name],
  );
  return (
    <section aria-label={t("theirs")} className="rounded-box border border-warn/40 bg-sheet" data-conflict>
      {theirs.by && theirs.at ? (
        <p className="border-b border-line px-3.5 py-2 text-sm text-ink-soft">
          {t("changed-by", { name: theirs.by, time: formatInstant(new Date(theirs.at), locale) })}
        </p>
      ) : null}
      <dl className="divide-y divide-line">
        {differing.map((name) => (
          <div key={name} className="grid gap-2 px-3.5 py-2.5 md:grid-cols-2">
            <dt className="text-sm font-medium md:col-span-2">{labels[name] ?? name}</dt>
            <dd className="min-w-0 text-sm whitespace-pre-wrap">
              <span className="block text-xs text-ink-faint">{t("theirs")}</span>
              {theirs.values[name]}
              <Button
                small
                className="mt-1.5 flex"
                onClick={() => fill(form.current, name, theirs.values[name] ?? "")}
              >
                {t("take-theirs")}
              </Button>
            </dd>
            <dd className="min-w-0 text-sm whitespace-pre-wrap">
              <span className="block text-xs text-ink-faint">{t("yours")}</span>
              {yours[name]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function fill(form: HTMLFormElement | null, name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === "checkbox") {
    field.checked = value === "on";
    field.focus();
    return;
  }
  if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  ) {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
}
