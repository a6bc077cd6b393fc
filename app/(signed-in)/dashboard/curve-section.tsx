import type { Curve } from "@/lib/progress/curve";
import type { Params } from "@/lib/web/list-params";

export async function CurveSection(_props: { curve: Curve; params: Params }) {
  return null;
}
