import { DateInput } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { useTexts } from "@/lib/i18n/translations";

/** Turns the page back to what was published by a day; the day is part of the address. */
export function AsKnownOn({ path, on }: { path: string; on: string | null }) {
  const t = useTexts("indicators");
  return (
    <form action={path} method="get" className="no-print mb-5 flex flex-wrap items-end gap-2.5">
      <DateInput name="on" label={t("known.label")} value={on ?? ""} />
      <Button type="submit">{t("known.apply")}</Button>
    </form>
  );
}
