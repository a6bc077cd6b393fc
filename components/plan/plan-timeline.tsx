import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { formatDocumentDate } from "@/lib/documents/document-date";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { positionWithin, type TimelineEntry, type TimelineKind } from "@/lib/plan/timeline";

const LANES: readonly (readonly TimelineKind[])[] = [
  ["event", "meeting"],
  ["document"],
  ["target", "original-date"],
];
const LANE_HEIGHT = 30;
const TOP = 26;
const WIDTH = 1000;
const FIRST_YEAR = "2023-01-01";

type Props = {
  entries: readonly TimelineEntry[];
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
  today: CalendarDate;
};

/** The plan's years on one line, drawn on the server; the list below says the same in words. */
export function PlanTimeline({ entries, windowStart, windowEnd, today }: Props) {
  const [t, common, locale] = [useTexts("plan"), useTexts("common"), useReaderLocale()];
  const start = windowStart < FIRST_YEAR ? windowStart : `${windowStart.slice(0, 4)}-01-01`;
  const end = `${windowEnd.slice(0, 4)}-12-31`;
  const x = (date: CalendarDate) => Math.round(positionWithin(start, end, date) * (WIDTH - 40)) + 20;
  const height = TOP + LANES.length * LANE_HEIGHT + 8;
  const worded = (entry: TimelineEntry) => formatDocumentDate(entry.date, entry.precision, locale);
  const shown = entries.filter((entry) => entry.date >= start && entry.date <= end);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div role="group" aria-label={t("overview.timeline")} tabIndex={0} className="relative overflow-x-auto">
        <svg
          aria-hidden
          viewBox={`0 0 ${WIDTH} ${height}`}
          className="min-w-[40rem] text-ink-faint print:min-w-0"
        >
          {quarters(start, end).map((date) => (
            <g key={date}>
              <line
                x1={x(date)}
                x2={x(date)}
                y1={TOP - 6}
                y2={height}
                stroke="var(--line)"
                strokeWidth={date.endsWith("01-01") ? 1.5 : 0.75}
              />
              {date.endsWith("01-01") ? (
                <text x={x(date) + 5} y={14} fontSize="13" fontWeight="600" fill="currentColor">
                  {date.slice(0, 4)}
                </text>
              ) : (
                <text x={x(date) + 4} y={14} fontSize="11" fill="currentColor">
                  Q{Math.floor(Number(date.slice(5, 7)) / 3) + 1}
                </text>
              )}
            </g>
          ))}
          <rect
            x={x(windowStart)}
            y={TOP - 6}
            width={x(windowEnd) - x(windowStart)}
            height={4}
            fill="var(--accent)"
            opacity="0.35"
          />
          {LANES.map((kinds, lane) => (
            <g key={kinds[0]}>
              <line
                x1={20}
                x2={WIDTH - 20}
                y1={laneY(lane)}
                y2={laneY(lane)}
                stroke="var(--line-strong)"
                strokeWidth="0.75"
              />
              {shown
                .filter((entry) => kinds.includes(entry.kind))
                .map((entry) => (
                  <Mark key={entry.key} kind={entry.kind} x={x(entry.date)} y={laneY(lane)} />
                ))}
            </g>
          ))}
          {today >= start && today <= end ? (
            <g>
              <line
                x1={x(today)}
                x2={x(today)}
                y1={TOP - 8}
                y2={height}
                stroke="var(--ink)"
                strokeWidth="1"
                strokeDasharray="3 3"
              />
              <text x={x(today)} y={height - 1} fontSize="11" textAnchor="end" fill="var(--ink)" dx="-4">
                {common("today")}
              </text>
            </g>
          ) : null}
        </svg>
      </div>
      <ol className="mt-3 columns-1 gap-x-8 text-sm md:columns-2">
        {shown.map((entry) => (
          <li key={entry.key} className="mb-1.5 grid grid-cols-[7.6rem_1fr] break-inside-avoid gap-x-2">
            <span className="text-ink-faint tabular-nums">
              {entry.precision === "NO_LATER_THAN"
                ? t("no-later-than", { date: worded(entry) })
                : worded(entry)}
            </span>
            <span className="min-w-0">
              <svg aria-hidden viewBox="0 0 14 14" className="me-1.5 inline size-3.5 align-[-2px]">
                <Mark kind={entry.kind} x={7} y={7} />
              </svg>
              <span className={clsx(entry.kind === "original-date" && "text-ink-faint line-through")}>
                <span className="sr-only">{t(`timeline-kind.${entry.kind}`)}: </span>
                <EntryTitle entry={entry} title={inLocale(locale, entry.titleZh, entry.titleEn)} />
              </span>
              <span className="ms-1.5 text-xs text-ink-faint">{t(`timeline-kind.${entry.kind}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function EntryTitle({ entry, title }: { entry: TimelineEntry; title: string }) {
  return entry.href ? <Link href={entry.href}>{title}</Link> : title;
}

function laneY(lane: number): number {
  return TOP + lane * LANE_HEIGHT + LANE_HEIGHT / 2;
}

/** Each kind has its own shape: circle, square, document, diamond; a moved-away date is hollow. */
function Mark({ kind, x, y }: { kind: TimelineKind; x: number; y: number }) {
  switch (kind) {
    case "event":
      return <circle cx={x} cy={y} r="4.5" fill="var(--chart-2)" />;
    case "meeting":
      return <rect x={x - 5} y={y - 5} width="10" height="10" fill="var(--chart-4)" />;
    case "document":
      return <path d={`M${x - 4} ${y - 5.5}h5l3.5 3.5v7.5h-8.5z`} fill="var(--chart-1)" />;
    case "target":
      return <path d={`M${x} ${y - 6.5}l6 6.5-6 6.5-6-6.5z`} fill="var(--chart-3)" />;
    case "original-date":
      return (
        <path
          d={`M${x} ${y - 6}l5.5 6-5.5 6-5.5-6z`}
          fill="var(--sheet)"
          stroke="var(--chart-3)"
          strokeWidth="1.5"
        />
      );
  }
}

/** First days of the quarters between two dates. */
function quarters(start: CalendarDate, end: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    for (const month of ["01", "04", "07", "10"]) days.push(`${year}-${month}-01`);
  }
  return days.filter((day) => day >= start && day <= end);
}
