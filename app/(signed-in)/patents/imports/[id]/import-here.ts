import type { readImport } from "@/lib/patent-imports/queries/read-import";

export type ImportHere = NonNullable<Awaited<ReturnType<typeof readImport.read>>>;
