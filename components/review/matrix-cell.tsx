import clsx from "clsx";
import {
  AlertTriangle,
  Check,
  CircleDashed,
  History,
  Hourglass,
  type LucideIcon,
  Minus,
  PencilLine,
  Signature,
  Undo2,
} from "lucide-react";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CellState } from "@/lib/reports/matrix";
import type { MatrixCell } from "@/lib/reports/matrix.view";

const LOOK: Record<CellState, { box: string; Icon: LucideIcon }> = {
  APPROVED: { box: "bg-good-wash text-good border-good/30", Icon: Check },
  SUBMITTED: { box: "bg-accent-wash text-accent border-accent/25", Icon: Hourglass },
  RETURNED: { box: "bg-accent-wash text-accent border-accent/25 border-dashed", Icon: Undo2 },
  READY: { box: "bg-transparent text-quiet border-line-strong", Icon: Signature },
  DRAFT: { box: "bg-transparent text-quiet border-line-strong border-dashed", Icon: PencilLine },
  NOT_STARTED: { box: "bg-transparent text-quiet border-line-strong border-dashed", Icon: CircleDashed },
  MISSING: { box: "bg-late-wash text-late border-late/40", Icon: AlertTriangle },
  NOT_DUE: { box: "bg-quiet-wash text-quiet border-transparent", Icon: Minus },
};
const MADE_UP = { box: "bg-warn-wash text-warn border-warn/30", Icon: History };

/** Colour, shape and word of a state; what was made up late is yellow whatever became of it. */
export function CellLook({
  state,
  late,
  handedIn,
  children,
}: Pick<MatrixCell, "state" | "late" | "handedIn"> & { children?: React.ReactNode }) {
  const t = useTexts("review.cell");
  const overdue = late && !handedIn;
  const { Icon } = late && handedIn ? MADE_UP : LOOK[state];
  const box = late && handedIn ? MADE_UP.box : overdue ? LOOK.MISSING.box : LOOK[state].box;
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-box border px-1 text-xs leading-5 whitespace-nowrap",
        box,
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" />
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
