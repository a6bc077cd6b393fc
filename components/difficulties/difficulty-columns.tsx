import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { DifficultyLine, UnitName } from "@/lib/difficulties/difficulty-view";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { DifficultyBadge, LateBadge, lateText, NextMeeting } from "./badges";

type Shown = {
  /** On the page of a task its name would only repeat itself. */
  withTask?: boolean;
  /** On the page of a meeting so would the meeting's. */
  withMeeting?: boolean;
};

export async function difficultyColumns({
  withTask = true,
  withMeeting = true,
}: Shown = {}): Promise<ListColumn<DifficultyLine>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("difficulties"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const named = (unit: UnitName) => inLocale(locale, unit.shortNameZh, unit.code);
  const marked = (row: DifficultyLine) => row.demonstration && !row.title.includes("（演示）");
  const goesOn = (row: DifficultyLine) => withMeeting && row.state === "UNSOLVED";
  const task: ListColumn<DifficultyLine> = {
    key: "task",
    label: t("task"),
    sort: "task",
    nowrap: true,
    secondary: true,
    cell: (row) => (
      <span title={inLocale(locale, row.task.title, row.task.titleEn || row.task.title)}>
        {row.task.code}
      </span>
    ),
    sheet: text((row) => row.task.code),
  };
  return [
    {
      key: "number",
      label: t("number"),
      sort: "number",
      align: "end",
      cell: (row) => row.number,
      sheet: number((row) => row.number),
    },
    {
      key: "name",
      label: t("name"),
      className: "min-w-52",
      cell: (row) => (
        <>
          <Link href={`/difficulties/${row.number}`} className="font-medium" lang="zh-CN">
            {row.title}
          </Link>
          {marked(row) ? (
            <span className="ms-1.5">
              <Badge tone="quiet">{t("demonstration")}</Badge>
            </span>
          ) : null}
          {goesOn(row) ? (
            <span className="block text-xs text-ink-soft">
              <NextMeeting meeting={row.nextMeeting} />
            </span>
          ) : null}
        </>
      ),
      sheet: [
        text((row) => row.title),
        text((row) => (marked(row) ? t("demonstration") : null), part("mark")),
        text((row) => {
          if (!goesOn(row)) return null;
          const { nextMeeting: meeting } = row;
          return meeting ? inLocale(locale, meeting.titleZh, meeting.titleEn) : t("meeting.none");
        }, part("next-meeting")),
        date((row) => (goesOn(row) && row.nextMeeting?.heldOn) || null, part("next-meeting-date")),
      ],
    },
    ...(withTask ? [task] : []),
    {
      key: "unit",
      label: t("unit"),
      nowrap: true,
      secondary: true,
      cell: (row) => named(row.unit),
      sheet: text((row) => named(row.unit)),
    },
    {
      key: "state",
      label: t("state-label"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <DifficultyBadge state={row.state} />
          <LateBadge late={row.late} />
        </span>
      ),
      sheet: [
        text((row) => t(`state.${row.state}`)),
        text((row) => row.late && lateText(t, row.late), part("late-answer")),
      ],
    },
    {
      key: "routed",
      label: t("routed"),
      nowrap: true,
      secondary: true,
      cell: (row) => (row.routedTo ? named(row.routedTo) : t("not-routed")),
      sheet: text((row) => (row.routedTo ? named(row.routedTo) : t("not-routed"))),
    },
    {
      key: "due",
      label: t("due"),
      sort: "due",
      nowrap: true,
      secondary: true,
      cell: (row) => (row.answerDueOn ? formatDate(row.answerDueOn, locale) : "–"),
      sheet: date((row) => row.answerDueOn),
    },
    {
      key: "age",
      label: t("age"),
      align: "end",
      nowrap: true,
      secondary: true,
      cell: (row) => (
        <span title={formatDate(row.raisedOn, locale, true)}>
          {row.age === null ? "–" : t("age-days", { days: row.age })}
        </span>
      ),
      sheet: number((row) => row.age, part("in-working-days", { column: t("age") })),
    },
  ];
}
