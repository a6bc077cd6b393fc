import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Subject } from "@/lib/instructions/instruction";
import type { InstructionLine } from "@/lib/instructions/instruction-view";
import { excerptOf } from "@/lib/kernel/excerpt";
import { InstructionBadge, TimingBadge } from "./badges";
import { SubjectCode } from "./subject-name";

type Props = {
  caption: string;
  rows: readonly InstructionLine[];
  empty: ReactNode;
  /** On the page of what it is about its name would only repeat itself. */
  withSubject?: boolean;
  /** Headings that sort, by column. */
  headers?: Partial<Record<"number" | "due" | "age", ReactNode>>;
};

export async function InstructionTable({ caption, rows, empty, withSubject = true, headers = {} }: Props) {
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  const subject: Column<InstructionLine> = {
    key: "subject",
    header: t("subject"),
    secondary: true,
    className: "min-w-44",
    cell: (row) => <About subject={row.subject} />,
  };
  const columns: Column<InstructionLine>[] = [
    { key: "number", header: headers.number ?? t("number"), align: "end", cell: (row) => row.number },
    {
      key: "text",
      header: t("text"),
      className: "min-w-36 md:min-w-60",
      cell: (row) => (
        <>
          <Link href={`/instructions/${row.number}`} className="font-medium" lang="zh-CN">
            {excerptOf(row.text)}
          </Link>
          {row.demonstration && !row.text.includes("（演示）") ? (
            <span className="ms-1.5">
              <Badge tone="quiet">{t("demonstration")}</Badge>
            </span>
          ) : null}
        </>
      ),
    },
    ...(withSubject ? [subject] : []),
    {
      key: "state",
      header: t("state-label"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <InstructionBadge state={row.state} />
          <TimingBadge timing={row.timing} pressing />
        </span>
      ),
    },
    {
      key: "owner",
      header: t("owner"),
      nowrap: true,
      secondary: true,
      cell: ({ owner }) =>
        owner ? inLocale(locale, owner.shortNameZh, owner.code) : <Faint>{t("not-assigned")}</Faint>,
    },
    {
      key: "due",
      header: headers.due ?? t("due"),
      nowrap: true,
      secondary: true,
      cell: (row) => <DueDate line={row} />,
    },
    {
      key: "by",
      header: t("written-by"),
      nowrap: true,
      secondary: true,
      cell: ({ writtenBy, writtenOn }) => (
        <>
          {inLocale(locale, writtenBy.nameZh, writtenBy.nameEn)}
          <span className="block text-xs text-ink-faint">{formatDate(writtenOn, locale)}</span>
        </>
      ),
    },
    {
      key: "age",
      header: headers.age ?? t("age"),
      align: "end",
      nowrap: true,
      secondary: true,
      cell: (row) => (row.age === null ? "–" : t("age-days", { days: row.age })),
    },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `instruction-${row.number}`}
      empty={empty}
      columns={columns}
    />
  );
}

/** The date as it is now; under it the first one, once it has been moved. */
async function DueDate({ line: { dueOn, originalDueOn } }: { line: InstructionLine }) {
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  if (!dueOn) return "–";
  return (
    <>
      {formatDate(dueOn, locale)}
      {originalDueOn && originalDueOn !== dueOn ? (
        <span className="block text-xs text-ink-faint">
          {t("field.original")} {formatDate(originalDueOn, locale)}
        </span>
      ) : null}
    </>
  );
}

async function About({ subject }: { subject: Subject }) {
  const locale = await getLocale();
  const { kind, title, titleEn } = subject;
  return (
    <>
      <span className="whitespace-nowrap">
        <SubjectCode subject={subject} />
      </span>
      {kind === "unit" ? null : (
        <span
          lang={titleEn && locale === "en" ? "en" : "zh-CN"}
          className="line-clamp-2 text-xs text-ink-soft print:line-clamp-none"
        >
          {inLocale(locale, title, titleEn || title)}
        </span>
      )}
    </>
  );
}

function Faint({ children }: { children: ReactNode }) {
  return <span className="text-ink-faint">{children}</span>;
}
