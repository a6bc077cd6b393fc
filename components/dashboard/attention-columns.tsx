import { getLocale } from "next-intl/server";
import { DifficultyBadge } from "@/components/difficulties/badges";
import type { ListColumn } from "@/components/list/list-column";
import { RatingBadge } from "@/components/tasks/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import {
  type MovedDeadline,
  type OpenDifficulty,
  type RatingDifference,
  stepsBetween,
} from "@/lib/dashboards/attention";
import type { UnitName } from "@/lib/dashboards/hold-up";
import { date, number, percent, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

type OfTask = { code: string; title: string; titleEn: string };
type OfPart = OfTask & { unit: UnitName; role: "LEAD" | "SUPPORT" };

async function words() {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("dashboard.attention"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const unitName = (unit: UnitName) => unitShort(unit, locale);
  return { t, tasks, locale, unitName };
}

async function taskColumns<Row extends OfPart>(): Promise<ListColumn<Row>[]> {
  const { t, tasks, locale, unitName } = await words();
  const title = (row: OfTask) => inLocale(locale, row.title, row.titleEn || row.title);
  return [
    {
      key: "task",
      label: t("column.task"),
      className: "min-w-44",
      cell: (row) => (
        <>
          <Link href={`/tasks/${row.code}`} className="font-medium">
            {row.code}
          </Link>{" "}
          <span lang={locale === "en" && row.titleEn ? "en" : "zh-CN"}>{title(row)}</span>
        </>
      ),
      sheet: text((row) => `${row.code} ${title(row)}`),
    },
    {
      key: "unit",
      label: t("column.unit"),
      nowrap: true,
      cell: (row) => (
        <>
          {unitShort(row.unit, locale)}
          <span className="block text-xs text-ink-faint">{tasks(`role.${row.role}`)}</span>
        </>
      ),
      sheet: [text((row) => unitName(row.unit)), text((row) => tasks(`role.${row.role}`), t("column.role"))],
    },
  ];
}

/** 单位自评与统筹研判不一致 */
export async function ratingDifferenceColumns(): Promise<ListColumn<RatingDifference>[]> {
  const [{ t, tasks, locale }, counted] = [await words(), await getTranslations("dashboard.tasks.column")];
  const apart = (row: RatingDifference) => stepsBetween(row.unitRating, row.coordinatorRating);
  const rater = (row: RatingDifference) => inLocale(locale, row.coordinator, row.coordinatorEn);
  return [
    ...(await taskColumns<RatingDifference>()),
    {
      key: "unit-rating",
      label: t("column.unit-rating"),
      className: "min-w-28",
      cell: (row) => <Rated rating={row.unitRating} reason={row.unitReason} />,
      sheet: [
        text((row) => tasks(`rating.${row.unitRating}`)),
        text((row) => row.unitReason, t("column.unit-reason")),
      ],
    },
    {
      key: "coordinator-rating",
      label: t("column.coordinator-rating"),
      className: "min-w-28",
      cell: (row) => <Rated rating={row.coordinatorRating} reason={row.coordinatorReason} />,
      sheet: [
        text((row) => tasks(`rating.${row.coordinatorRating}`)),
        text((row) => row.coordinatorReason, t("column.coordinator-reason")),
      ],
    },
    {
      key: "steps",
      label: t("column.steps"),
      nowrap: true,
      cell: (row) => t(apart(row) > 0 ? "steps-worse" : "steps-better", { count: Math.abs(apart(row)) }),
      sheet: number(apart),
    },
    {
      key: "planned",
      label: counted("planned"),
      align: "end",
      secondary: true,
      cell: (row) => t("percent", { value: row.planned }),
      sheet: percent((row) => row.planned),
    },
    {
      key: "actual",
      label: counted("actual"),
      align: "end",
      secondary: true,
      cell: (row) => (
        <Link href={`/tasks/${row.code}/reports/${row.period}/${row.unit.code}`}>
          {row.actual === null ? "–" : t("percent", { value: row.actual })}
        </Link>
      ),
      sheet: percent((row) => row.actual),
    },
    {
      key: "rated",
      label: t("column.rated"),
      secondary: true,
      nowrap: true,
      cell: (row) => t("by-on", { name: rater(row), date: formatDate(row.ratedOn, locale) }),
      sheet: [text(rater), date((row) => row.ratedOn, t("column.rated"))],
    },
  ];
}

function Rated({ rating, reason }: { rating: RatingDifference["unitRating"]; reason: string }) {
  return (
    <>
      <RatingBadge rating={rating} />
      {reason ? (
        <span lang="zh-CN" className="block text-xs text-ink-soft">
          {reason}
        </span>
      ) : null}
    </>
  );
}

/** 时限变动过的任务 */
export async function movedDeadlineColumns(): Promise<ListColumn<MovedDeadline>[]> {
  const { t, locale } = await words();
  const mover = (row: MovedDeadline) => inLocale(locale, row.by, row.byEn);
  return [
    ...(await taskColumns<MovedDeadline>()),
    {
      key: "original",
      label: t("column.original"),
      nowrap: true,
      cell: (row) => formatDate(row.originalDueOn, locale),
      sheet: date((row) => row.originalDueOn),
    },
    {
      key: "current",
      label: t("column.current"),
      nowrap: true,
      cell: (row) => <span className="font-medium">{formatDate(row.dueOn, locale)}</span>,
      sheet: date((row) => row.dueOn),
    },
    {
      key: "days",
      label: t("column.days"),
      nowrap: true,
      cell: (row) => (
        <>
          {t(row.days < 0 ? "earlier" : "later", { days: Math.abs(row.days) })}
          <span className="block text-xs text-ink-faint">{t("moves", { count: row.moves })}</span>
        </>
      ),
      sheet: [number((row) => row.days), number((row) => row.moves, t("column.moves"))],
    },
    {
      key: "why",
      label: t("column.why"),
      className: "min-w-52",
      cell: (row) => (
        <>
          <span className="text-ink-faint">{t(`ground-${row.ground}`)} </span>
          <span lang="zh-CN">{row.reason}</span>
        </>
      ),
      sheet: [text((row) => `${t(`ground-${row.ground}`)} ${row.reason}`)],
    },
    {
      key: "moved-by",
      label: t("column.moved-by"),
      secondary: true,
      nowrap: true,
      cell: (row) => t("by-on", { name: mover(row), date: formatDate(row.movedOn, locale) }),
      sheet: [text(mover), date((row) => row.movedOn, t("column.moved-by"))],
    },
  ];
}

/** 未解决的困难问题 */
export async function openDifficultyColumns(): Promise<ListColumn<OpenDifficulty>[]> {
  const { t, locale, unitName } = await words();
  const states = await getTranslations("difficulties");
  const waits = (row: OpenDifficulty, name: (unit: UnitName) => string) => {
    if (row.waitsFor) return name(row.waitsFor);
    if (row.state === "ANSWERED") return t("waits-raiser");
    return t(row.state === "UNSOLVED" ? "waits-meeting" : "waits-office");
  };
  return [
    {
      key: "difficulty",
      label: t("column.difficulty"),
      className: "min-w-52",
      cell: (row) => (
        <>
          <Link href={`/difficulties/${row.number}`} className="font-medium">
            #{row.number}
          </Link>{" "}
          <span lang="zh-CN">{row.title}</span>
        </>
      ),
      sheet: [text((row) => row.title), number((row) => row.number, t("column.number"))],
    },
    {
      key: "task",
      label: t("column.task"),
      className: "min-w-32",
      cell: (row) => (
        <>
          <Link href={`/tasks/${row.code}`} className="font-medium">
            {row.code}
          </Link>{" "}
          <span lang={locale === "en" && row.taskTitleEn ? "en" : "zh-CN"}>
            {inLocale(locale, row.taskTitle, row.taskTitleEn || row.taskTitle)}
          </span>
        </>
      ),
      sheet: text(
        (row) => `${row.code} ${inLocale(locale, row.taskTitle, row.taskTitleEn || row.taskTitle)}`,
      ),
    },
    {
      key: "unit",
      label: t("column.unit"),
      nowrap: true,
      cell: (row) => unitShort(row.unit, locale),
      sheet: text((row) => unitName(row.unit)),
    },
    {
      key: "state",
      label: t("column.state"),
      nowrap: true,
      cell: (row) => <DifficultyBadge state={row.state} />,
      sheet: text((row) => states(`state.${row.state}`)),
    },
    {
      key: "waits",
      label: t("column.waits"),
      nowrap: true,
      cell: (row) => waits(row, (unit) => unitShort(unit, locale)),
      sheet: text((row) => waits(row, unitName)),
    },
    {
      key: "raised",
      label: t("column.raised"),
      nowrap: true,
      secondary: true,
      cell: (row) => formatDate(row.raisedOn, locale),
      sheet: date((row) => row.raisedOn),
    },
    {
      key: "age",
      label: t("column.age"),
      align: "end",
      nowrap: true,
      cell: (row) => t("age", { days: row.days }),
      sheet: number((row) => row.days),
    },
    {
      key: "answer-due",
      label: t("column.answer-due"),
      nowrap: true,
      secondary: true,
      cell: (row) => (row.answerDueOn ? formatDate(row.answerDueOn, locale) : "–"),
      sheet: date((row) => row.answerDueOn),
    },
  ];
}
