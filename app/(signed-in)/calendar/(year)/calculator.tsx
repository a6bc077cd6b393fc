import { getLocale } from "next-intl/server";
import { DateInput } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { MOST_WORKING_DAYS } from "@/lib/calendar/calendar.schema";
import { countWorkingDays } from "@/lib/calendar/queries/count-working-days";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

/** "N working days from a date", as a GET form: the answer has an address. */
export async function Calculator({ params, year }: { params: Params; year: number }) {
  const t = await getTranslations("calendar");
  return (
    <Section id="calculator" title={t("calculator.title")}>
      <form action="/calendar#calculator" method="get" className="no-print flex flex-wrap items-end gap-2.5">
        <input type="hidden" name="year" value={year} />
        <DateInput name="from" label={t("calculator.from")} value={params.from ?? ""} />
        <label className="text-sm text-ink-soft">
          <span className="mb-1 block">{t("calculator.days")}</span>
          <input
            type="number"
            name="days"
            min={0}
            max={MOST_WORKING_DAYS}
            defaultValue={params.days ?? ""}
            className="min-h-10 w-28 rounded-box border border-line-strong bg-sheet px-2.5 text-ink"
          />
        </label>
        <Button type="submit">{t("calculator.count")}</Button>
      </form>
      <p className="mt-2 text-sm text-ink-faint">{t("calculator.rule")}</p>
      <div className="mt-3" aria-live="polite">
        <Answer params={params} />
      </div>
    </Section>
  );
}

async function Answer({ params }: { params: Params }) {
  const t = await getTranslations("calendar");
  if (!params.from && !params.days) return null;
  const input = countWorkingDays.input.safeParse(params);
  if (!input.success)
    return <Notice tone="warn">{t("calculator.malformed", { most: MOST_WORKING_DAYS })}</Notice>;
  const [answer, refusals, locale] = [
    await ask(countWorkingDays, input.data),
    await getTranslations("refusals"),
    await getLocale(),
  ];
  if (answer.kind === "refused") {
    const { refusal, params: said } = answer.refusal;
    return <Notice tone="warn">{refusals(refusal.replaceAll(".", "_") as never, said as never)}</Notice>;
  }
  return (
    <Notice tone="good">
      {t("calculator.answer", {
        from: formatDate(answer.from, locale, true),
        days: answer.days,
        date: formatDate(answer.date, locale, true),
      })}
    </Notice>
  );
}
