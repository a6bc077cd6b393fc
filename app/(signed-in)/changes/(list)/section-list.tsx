import type { ComponentType } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import {
  CHANGE_SECTIONS,
  type ChangeKind,
  type ChangeSection,
  FIRST_LINES,
  kindsOf,
} from "@/lib/changes/change";
import type { ChangesView } from "@/lib/changes/change-view";
import { useTexts } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";
import { Difficulties } from "../sections/difficulties";
import { Instructions } from "../sections/instructions";
import { Lights } from "../sections/lights";
import { Mechanism } from "../sections/mechanism";
import { ProgressMoves, StoodStill } from "../sections/progress";
import { Ratings } from "../sections/ratings";
import { CorrectedReports } from "../sections/reports";
import type { SectionProps } from "../sections/section-props";
import { Targets } from "../sections/targets";
import { TaskSteps } from "../sections/task-steps";
import { Values } from "../sections/values";
import { Wordings } from "../sections/wordings";

const TABLES: { [Of in ChangeSection]: ComponentType<SectionProps<Of>> } = {
  tasks: TaskSteps,
  ratings: Ratings,
  lights: Lights,
  wordings: Wordings,
  progress: ProgressMoves,
  still: StoodStill,
  reports: CorrectedReports,
  values: Values,
  targets: Targets,
  difficulties: Difficulties,
  instructions: Instructions,
  mechanism: Mechanism,
};

const NOTED = ["ratings", "lights", "progress", "still", "values"] as const;

type Props = {
  path: string;
  params: Params;
  view: ChangesView;
  kind: ChangeKind | null;
  /** The section shown in full. */
  all: ChangeSection | null;
};

/** The sections in which something changed, each with its first lines or in full. */
export function SectionList({ path, params, view, kind, all }: Props) {
  const t = useTexts("changes");
  const { counts, lines } = view;
  const sizeOf = (section: ChangeSection) =>
    kindsOf(section)
      .filter((one) => kind === null || one === kind)
      .reduce((sum, one) => sum + counts[one], 0);
  return CHANGE_SECTIONS.filter((section) => lines[section].length > 0).map((section) => {
    const Table = TABLES[section] as ComponentType<SectionProps<ChangeSection>>;
    const [shown, total] = [lines[section].length, sizeOf(section)];
    const noted = NOTED.find((one) => one === section);
    return (
      <Section key={section} id={section} title={t(`section.${section}`)} aside={size()} flush>
        {noted ? <p className="px-4 py-2 text-xs text-ink-faint">{t(`note.${noted}`)}</p> : null}
        <Table caption={t(`section.${section}`)} lines={lines[section]} />
        {more()}
      </Section>
    );

    function size() {
      return shown < total ? t("shown", { shown, total }) : t("lines", { count: total });
    }

    function more() {
      if (all === section && shown > FIRST_LINES) {
        return (
          <p className="no-print border-t border-line px-4 py-2 text-sm">
            <Link href={`${listHref(path, params, { all: null })}#${section}`}>
              {t("show-first", { shown: FIRST_LINES })}
            </Link>
            {shown < total ? <span className="ms-3 text-ink-faint">{t("limit", { shown })}</span> : null}
          </p>
        );
      }
      return shown < total ? (
        <p className="no-print border-t border-line px-4 py-2 text-sm">
          <Link href={`${listHref(path, params, { all: section })}#${section}`}>
            {t("show-all", { total })}
          </Link>
        </p>
      ) : null;
    }
  });
}
