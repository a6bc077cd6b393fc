import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { InstructionLine } from "@/lib/instructions/instruction-view";
import { excerptOf } from "@/lib/kernel/excerpt";
import { InstructionBadge, TimingBadge, timingText } from "./badges";
import { SubjectCode, subjectCodeIn } from "./subject-name";

/** `withSubject`: on the page of what it is about its name would only repeat itself. */
export async function instructionColumns(withSubject = true): Promise<ListColumn<InstructionLine>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("instructions"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const marked = (row: InstructionLine) => row.demonstration && !row.text.includes("（演示）");
  const owner = ({ owner: unit }: InstructionLine) =>
    unit ? inLocale(locale, unit.shortNameZh, unit.code) : t("not-assigned");
  const writer = ({ writtenBy }: InstructionLine) => inLocale(locale, writtenBy.nameZh, writtenBy.nameEn);
  const subjectTitle = ({ subject: { kind, title, titleEn } }: InstructionLine) =>
    kind === "unit" ? null : inLocale(locale, title, titleEn || title);
  const moved = ({ dueOn, originalDueOn }: InstructionLine) =>
    dueOn !== null && originalDueOn !== dueOn ? originalDueOn : null;
  const subject: ListColumn<InstructionLine> = {
    key: "subject",
    label: t("subject"),
    secondary: true,
    className: "min-w-44",
    cell: (row) => (
      <>
        <span className="whitespace-nowrap">
          <SubjectCode subject={row.subject} />
        </span>
        {subjectTitle(row) === null ? null : (
          <span
            lang={row.subject.titleEn && locale === "en" ? "en" : "zh-CN"}
            className="line-clamp-2 text-xs text-ink-soft print:line-clamp-none"
          >
            {subjectTitle(row)}
          </span>
        )}
      </>
    ),
    sheet: [text((row) => subjectCodeIn(t, locale, row.subject)), text(subjectTitle, part("subject"))],
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
      key: "text",
      label: t("text"),
      className: "min-w-36 md:min-w-60",
      cell: (row) => (
        <>
          <Link href={`/instructions/${row.number}`} className="font-medium" lang="zh-CN">
            {excerptOf(row.text)}
          </Link>
          {marked(row) ? (
            <span className="ms-1.5">
              <Badge tone="quiet">{t("demonstration")}</Badge>
            </span>
          ) : null}
        </>
      ),
      // In full: a file has the room that a line on the screen has not.
      sheet: [
        text((row) => row.text),
        text((row) => (marked(row) ? t("demonstration") : null), part("mark")),
      ],
    },
    ...(withSubject ? [subject] : []),
    {
      key: "state",
      label: t("state-label"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <InstructionBadge state={row.state} />
          <TimingBadge timing={row.timing} pressing />
        </span>
      ),
      sheet: [
        text((row) => t(`state.${row.state}`)),
        text((row) => timingText(t, row.timing, true), part("timing")),
      ],
    },
    {
      key: "owner",
      label: t("owner"),
      nowrap: true,
      secondary: true,
      cell: (row) => (row.owner ? owner(row) : <span className="text-ink-faint">{owner(row)}</span>),
      sheet: text(owner),
    },
    {
      key: "due",
      label: t("due"),
      sort: "due",
      nowrap: true,
      secondary: true,
      // The date as it is now; under it the first one, once it has been moved.
      cell: (row) => {
        const first = moved(row);
        if (!row.dueOn) return "–";
        return (
          <>
            {formatDate(row.dueOn, locale)}
            {first ? (
              <span className="block text-xs text-ink-faint">
                {t("field.original")} {formatDate(first, locale)}
              </span>
            ) : null}
          </>
        );
      },
      sheet: [date((row) => row.dueOn), date(moved, t("field.original"))],
    },
    {
      key: "by",
      label: t("written-by"),
      nowrap: true,
      secondary: true,
      cell: (row) => (
        <>
          {writer(row)}
          <span className="block text-xs text-ink-faint">{formatDate(row.writtenOn, locale)}</span>
        </>
      ),
      sheet: [text(writer), date((row) => row.writtenOn, part("written-on"))],
    },
    {
      key: "age",
      label: t("age"),
      sort: "age",
      align: "end",
      nowrap: true,
      secondary: true,
      cell: (row) => (row.age === null ? "–" : t("age-days", { days: row.age })),
      sheet: number((row) => row.age, part("in-working-days", { column: t("age") })),
    },
  ];
}
