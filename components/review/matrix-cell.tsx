import clsx from "clsx";
import {
  AlertTriangle,
  Check,
  CircleDashed,
  History,
  Hourglass,
  type IconNode,
  Minus,
  PencilLine,
  Signature,
  Undo2,
} from "lucide";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CellState } from "@/lib/reports/matrix";
import type { MatrixCell } from "@/lib/reports/matrix.view";

const LOOK: Record<CellState, { box: string; icon: IconNode }> = {
  APPROVED: { box: "bg-good-wash text-good border-good/30", icon: Check },
  SUBMITTED: { box: "bg-accent-wash text-accent border-accent/25", icon: Hourglass },
  RETURNED: { box: "bg-accent-wash text-accent border-accent/25 border-dashed", icon: Undo2 },
  READY: { box: "bg-transparent text-quiet border-line-strong", icon: Signature },
  DRAFT: { box: "bg-transparent text-quiet border-line-strong border-dashed", icon: PencilLine },
  NOT_STARTED: { box: "bg-transparent text-quiet border-line-strong border-dashed", icon: CircleDashed },
  MISSING: { box: "bg-late-wash text-late border-late/40", icon: AlertTriangle },
  NOT_DUE: { box: "bg-quiet-wash text-quiet border-transparent", icon: Minus },
};
const MADE_UP = { box: "bg-warn-wash text-warn border-warn/30", icon: History };

/** Colour, shape and word of a state; what was made up late is yellow whatever became of it. */
export function CellLook({
  state,
  late,
  handedIn,
  children,
}: Pick<MatrixCell, "state" | "late" | "handedIn"> & { children?: React.ReactNode }) {
  const t = useTexts("review.cell");
  const overdue = late && !handedIn;
  const { icon } = late && handedIn ? MADE_UP : LOOK[state];
  const box = late && handedIn ? MADE_UP.box : overdue ? LOOK.MISSING.box : LOOK[state].box;
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-box border px-1 text-xs leading-5 whitespace-nowrap",
        box,
      )}
    >
      <Icon of={icon} className="size-3 shrink-0" />
      {children}
      <span>
        {t(state)}
        {late && handedIn ? ` · ${t("late")}` : null}
      </span>
    </span>
  );
}

/** One task of a unit in the matrix: its code, its state, and the way to the report or the task. */
export function MatrixCellLink({ cell }: { cell: MatrixCell }) {
  const [t, locale] = [useTexts("review.matrix"), useReaderLocale()];
  const role = t(cell.role === "LEAD" ? "lead" : "support");
  return (
    <Link
      href={cell.reportId ? `/desk/reports/${cell.reportId}` : `/tasks/${cell.taskCode}`}
      title={`${inLocale(locale, cell.title, cell.titleEn)} · ${role}`}
      className="inline-block min-h-6 no-underline hover:underline"
    >
      <CellLook state={cell.state} late={cell.late} handedIn={cell.handedIn}>
        <span className={cell.role === "LEAD" ? "font-semibold" : ""}>{cell.taskCode}</span>
      </CellLook>
    </Link>
  );
}
