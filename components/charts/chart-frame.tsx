import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import { ChartDownloads } from "./chart-downloads";
import { Legend, type LegendItem } from "./legend";

export type ChartFrameProps = {
  /** Of the section, so that it has an address. */
  id: string;
  /** What the chart says, in a sentence. */
  title: string;
  /** "单位：亿元" */
  unit: string;
  /** "数据截至2025年12月28日" */
  asOf: string;
  /** "来源：…", the source in a line, as it is drawn into a picture. */
  source: string;
  /** The source as it is read on the page, with its links; otherwise the line above. */
  sourceShown?: ReactNode;
  notes?: ReactNode;
  legend?: readonly LegendItem[];
  /** The chart's figures as a table: always there, opened by a click. */
  table: ReactNode;
  /** Where its figures are handed out as files. */
  files?: { xlsx?: string; csv?: string };
  /** Of a picture that is saved, without its ending. */
  fileName: string;
  /** Beside the title. */
  aside?: ReactNode;
  /** The chart, of one of components/charts/lazy-*. */
  children: ReactNode;
};

/** What every chart stands in: a finding, unit, as-of date and source, its figures as a table and as files. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    id,
    title,
    unit,
    asOf,
    source,
    sourceShown,
    notes,
    legend = [],
    table,
    files = {},
    fileName,
  } = props;
  const [t, common] = [useTexts("charts"), useTexts("common")];
  return (
    <Section id={id} title={title} aside={props.aside ?? unit}>
      <figure aria-labelledby={`${id}-title`} data-chart>
        {props.aside ? <p className="mb-1 text-sm text-ink-faint">{unit}</p> : null}
        <Legend label={t("legend")} items={legend} />
        {props.children}
        <figcaption className="mt-2 space-y-1.5 text-sm text-ink-faint">
          {notes}
          <p>{asOf}</p>
          {sourceShown ?? <p>{source}</p>}
        </figcaption>
      </figure>
      <div className="no-print mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-line pt-2.5">
        <details className="min-w-0 grow basis-72">
          <summary className="cursor-pointer py-1 text-sm text-accent">{common("chart-as-table")}</summary>
          <div className="mt-2">{table}</div>
        </details>
        <ChartDownloads
          frame={id}
          picture={{ title, unit, asOf, source, fileName }}
          files={files}
          labels={{
            download: t("download"),
            png: t("png"),
            svg: t("svg"),
            numbers: t("numbers"),
            xlsx: t("xlsx"),
            csv: t("csv"),
          }}
        />
      </div>
    </Section>
  );
}
