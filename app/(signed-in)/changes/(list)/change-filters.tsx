import { X } from "lucide";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { SinceInput } from "@/components/changes/since-input";
import { ExportMenu } from "@/components/list/export-menu";
import { DateInput, SelectInput } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { totalOf } from "@/lib/changes/change";
import type { ChangesView } from "@/lib/changes/change-view";
import type { readChanges } from "@/lib/changes/queries/read-changes";
import { sinceText, usualSince } from "@/lib/changes/span";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { lastDayOf } from "@/lib/reports/period";
import { listHref, type Params } from "@/lib/web/list-params";
import { changeChips } from "./change-chips";

type Props = {
  path: string;
  params: Params;
  input: z.output<typeof readChanges.input>;
  view: ChangesView;
  sinceMeetings: boolean;
};

/** Since when, until when, and of which part of the plan; what is narrowed can be widened again by a chip. */
export async function ChangeFilters({ path, params, input, view, sinceMeetings }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("changes"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { choices, span, counts } = view;
  const titled = ({ code, titleZh, titleEn }: { code: string; titleZh: string; titleEn: string }) => ({
    value: code,
    label: `${code} ${inLocale(locale, titleZh, titleEn)}`,
  });
  const themes = choices.themes.map(titled);
  const measures = choices.measures
    .filter(({ themeCode }) => input.theme === null || themeCode === input.theme)
    .map(titled);
  const units = choices.units.map((unit) => ({
    value: unit.code,
    label: inLocale(locale, unit.shortNameZh, unit.nameEn),
  }));
  const chips = await changeChips(input, view);
  const total = totalOf(counts);
  return (
    <div className="mb-4">
      <form action={path} method="get" className="no-print flex flex-wrap items-end gap-2.5">
        {input.kind ? <input type="hidden" name="kind" value={input.kind} /> : null}
        <SinceInput
          key={sinceText(span.since)}
          labels={{ since: t("since.label"), date: t("since.date"), day: t("since.day") }}
          value={span.usual ? "" : sinceText(span.since)}
          isDate={!span.usual && span.since.by === "DAY"}
          usual={t("since.usual", { name: usualName() })}
          groups={[
            { label: t("since.meetings"), options: choices.meetings.filter(before).map(meetingOption) },
            {
              label: t("since.periods"),
              options: choices.periods
                .filter((period) => lastDayOf(period) < span.until.date)
                .map((period) => ({
                  value: sinceText({ by: "PERIOD", period }),
                  label: t("since.period", { month: formatMonth(period, locale) }),
                })),
            },
          ]}
        />
        <DateInput name="until" label={t("filter.until")} value={input.until ?? ""} />
        <SelectInput
          name="theme"
          label={t("filter.theme")}
          value={input.theme}
          all={common("all")}
          options={themes}
        />
        <SelectInput
          name="measure"
          label={t("filter.measure")}
          value={input.measure}
          all={common("all")}
          options={measures}
        />
        <SelectInput
          name="unit"
          label={t("filter.unit")}
          value={input.unit}
          all={common("all")}
          options={units}
        />
        <Button type="submit">{t("filter.submit")}</Button>
      </form>
      <div className="mt-2.5 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <span aria-live="polite">
          {input.kind
            ? t("of-kind", { kind: t(`kind.${input.kind}`), count: counts[input.kind], total })
            : t("count", { count: total })}
        </span>
        {chips.map((chip) => (
          <Link
            key={chip.name}
            href={listHref(path, params, { [chip.name]: null, all: null })}
            aria-label={common("remove-filter", { name: chip.label })}
            className="inline-flex items-center gap-1 rounded-box border border-accent/30 bg-accent-wash px-2 text-accent no-underline"
          >
            {chip.label}
            <Icon of={X} className="size-3.5" />
          </Link>
        ))}
        {total > 0 ? (
          <ExportMenu
            list="changes"
            params={Object.fromEntries(Object.entries(params).filter(([name]) => name !== "all"))}
            rows={input.kind ? counts[input.kind] : total}
          />
        ) : null}
      </div>
    </div>
  );

  function before({ heldOn }: { heldOn: string }): boolean {
    return heldOn < span.until.date;
  }

  function meetingOption(meeting: ChangesView["choices"]["meetings"][number]) {
    return { value: sinceText({ by: "MEETING", code: meeting.code }), label: meetingName(meeting) };
  }

  function meetingName({ titleZh, titleEn, heldOn }: ChangesView["choices"]["meetings"][number]): string {
    return t("since.meeting", {
      title: inLocale(locale, titleZh, titleEn),
      date: formatDate(heldOn, locale),
    });
  }

  function usualName(): string {
    const usual = usualSince(span.until.date, choices.meetings, sinceMeetings);
    if (usual.by === "MEETING") {
      const meeting = choices.meetings.find(({ code }) => code === usual.code);
      return meeting ? meetingName(meeting) : usual.code;
    }
    return usual.by === "PERIOD"
      ? t("since.period", { month: formatMonth(usual.period, locale) })
      : formatDate(usual.date, locale);
  }
}
