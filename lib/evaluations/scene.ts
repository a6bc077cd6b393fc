import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import { reviseSheet, type SheetDraft, type SheetTerms } from "./sheet";

/** What a valuation is for (场景). A retired one is scored by no more; what was scored stays. */
export type Scene = {
  code: string;
  nameZh: string;
  nameEn: string;
  retired: boolean;
  /** Of its names and state; its sheet has versions of its own. */
  version: number;
};

export const MOST_SCENES = 30;

type Names = Pick<Scene, "nameZh" | "nameEn">;

/** A further scene, with the first version of its sheet. */
export function addScene(
  scenes: readonly Scene[],
  { nameZh, nameEn, ...draft }: Names & SheetDraft,
): { scene: Names & { code: string }; terms: SheetTerms } | Refusal {
  if (scenes.length >= MOST_SCENES) return refuse("scene.too-many");
  const taken = takenName(scenes, { nameZh, nameEn });
  if (taken) return taken;
  const terms = reviseSheet(null, draft);
  if (isRefusal(terms)) return terms;
  return { scene: { code: codeFor(nameEn, scenes), nameZh, nameEn }, terms };
}

/** Its names, and whether it is still scored by. Its address and its sheets stay. */
export function reviseScene(
  scene: Scene,
  others: readonly Scene[],
  revised: Names & { retired: boolean },
): (Names & { retired: boolean }) | Refusal {
  const taken = takenName(others, revised);
  if (taken) return taken;
  if (revised.retired && others.every(({ retired }) => retired)) {
    return refuse("scene.last-in-use", { field: "retired" });
  }
  const { nameZh, nameEn, retired } = scene;
  const same = nameZh === revised.nameZh && nameEn === revised.nameEn && retired === revised.retired;
  return same ? refuse("nothing-changed") : revised;
}

function takenName(scenes: readonly Scene[], names: Names): Refusal | null {
  const field = (["nameZh", "nameEn"] as const).find((one) =>
    scenes.some((scene) => scene[one].toLowerCase() === names[one].toLowerCase()),
  );
  return field ? refuse("scene.name-taken", { field }) : null;
}

/** Where its page stands: the form of a new scene has that address. */
const KEPT_FREE = "new";
const LONGEST_STEM = 20;

/** "Pledge financing" is `pledge-financing` in addresses, for good. */
function codeFor(nameEn: string, scenes: readonly Scene[]): string {
  const stem = stemOf(nameEn);
  const isFree = (code: string) => code !== KEPT_FREE && scenes.every((scene) => scene.code !== code);
  for (let place = 1; ; place++) {
    const code = place === 1 ? stem : `${stem}-${place}`;
    if (isFree(code)) return code;
  }
}

/** As many of its words as there is room for. */
function stemOf(nameEn: string): string {
  const [first = "scene", ...words] = nameEn.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let stem = first.slice(0, LONGEST_STEM);
  for (const word of words) {
    if (stem.length + 1 + word.length > LONGEST_STEM) break;
    stem += `-${word}`;
  }
  return stem;
}
