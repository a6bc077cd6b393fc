import { DifficultiesPanel } from "./panels/difficulties";
import { HeadlinePanel } from "./panels/headline";
import { IndicatorsPanel } from "./panels/indicators";
import { MeasuresPanel } from "./panels/measures";
import { ReportingPanel } from "./panels/reporting";

/**
 * What the wall shows, in the order it is shown. A panel asks its own queries, with the reader's rights, and
 * fills the screen without scrolling; its names are `panel.<key>` and `short.<key>` of the messages `wall`.
 */
export const PANELS = [
  { key: "headline", Panel: HeadlinePanel },
  { key: "measures", Panel: MeasuresPanel },
  { key: "reporting", Panel: ReportingPanel },
  { key: "difficulties", Panel: DifficultiesPanel },
  { key: "indicators", Panel: IndicatorsPanel },
] as const;
