import { ListFilter, Search, X } from "lucide";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { useTexts } from "@/lib/i18n/translations";
import { NO_VIEW } from "@/lib/saved-views/page";
import { listHref, type Params } from "@/lib/web/list-params";

export type Chip = { name: string; label: string };

type Props = {
  path: string;
  params: Params;
  /** The filters in force, by parameter name and in words. */
  chips: readonly Chip[];
  shown: number;
  total: number;
  /** Where those shown are not counted one by one, how that came about. */
  estimated?: string;
  /** Names of parameters the form itself carries; the rest (sort) is kept. */
  own: readonly string[];
  /** What can be done with the whole list as it is filtered. */
  tools?: ReactNode;
  /** A page whose answer comes first keeps its filters folded, under this name. */
  folded?: string;
  children: ReactNode;
};

const NEVER_KEPT = ["page", "after", "before"];

/** Filters as a plain GET form: it works before any script has loaded, and the address says it all. */
export function FilterBar({
  path,
  params,
  chips,
  shown,
  total,
  estimated,
  own,
  tools,
  folded,
  children,
}: Props) {
  const t = useTexts("common");
  // Without a word about views the bare address would open the reader's default one.
  const cleared = listHref(path, {}, { view: "view" in params ? NO_VIEW : null });
  const kept = Object.entries(params).filter(([name]) => !own.includes(name) && !NEVER_KEPT.includes(name));
  const form = (
    <Still as="form" action={path} method="get" className="no-print flex flex-wrap items-end gap-2.5">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button type="submit">{t("apply")}</Button>
    </Still>
  );
  return (
    <div className="mb-3">
      {folded ? (
        <details className="no-print">
          <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-box border border-line-strong bg-sheet px-2.5 text-sm font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden">
            <Icon of={ListFilter} className="size-3.5" />
            {folded}
          </summary>
          <div className="mt-2.5">{form}</div>
        </details>
      ) : (
        form
      )}
      <div className="mt-2.5 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <span aria-live="polite">
          {chips.length > 0
            ? t(estimated ? "count-about" : "count-of", { shown, total })
            : t("count", { count: total })}
          {estimated ? <span className="text-ink-faint"> {estimated}</span> : null}
        </span>
        {chips.map((chip) => (
          <Link
            key={chip.name}
            href={listHref(path, params, { [chip.name]: null })}
            aria-label={t("remove-filter", { name: chip.label })}
            className="inline-flex items-center gap-1 rounded-box border border-accent/30 bg-accent-wash px-2 text-accent no-underline"
          >
            {chip.label}
            <Icon of={X} className="size-3.5" />
          </Link>
        ))}
        {chips.length > 1 ? <Link href={cleared}>{t("clear")}</Link> : null}
        {tools}
      </div>
    </div>
  );
}

const BOX = "min-h-10 rounded-box border border-line-strong bg-sheet px-2.5";

export function SearchInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="text-sm text-ink-soft max-sm:w-full">
      <span className="mb-1 block">{label}</span>
      <span className="relative block">
        <Icon of={Search} className="absolute start-2.5 top-3 size-4 text-ink-faint" />
        <input
          type="search"
          name={name}
          defaultValue={value}
          className={`${BOX} w-64 ps-8 text-ink max-sm:w-full`}
        />
      </span>
    </label>
  );
}

type SelectProps = {
  name: string;
  label: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  /** The wording of "no filter"; without it one of the options is always chosen. */
  all?: string;
};

export function SelectInput({ name, label, value, options, all }: SelectProps) {
  return (
    <label className="text-sm text-ink-soft max-sm:w-full">
      <span className="mb-1 block">{label}</span>
      <select
        name={name}
        defaultValue={value ?? ""}
        className={`${BOX} max-w-72 text-ink max-sm:w-full max-sm:max-w-none`}
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A browser without a picker of months takes it typed: 2025-06. */
export function MonthInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="text-sm text-ink-soft">
      <span className="mb-1 block">{label}</span>
      <input type="month" name={name} defaultValue={value} className={`${BOX} text-ink`} />
    </label>
  );
}

export function DateInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="text-sm text-ink-soft">
      <span className="mb-1 block">{label}</span>
      <input type="date" name={name} defaultValue={value} className={`${BOX} text-ink`} />
    </label>
  );
}
