import type { ReactNode } from "react";
import { requireActor } from "@/lib/web/read";

/** The whole screen, without navigation: nobody sits before it. */
export default async function WallLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return children;
}
