import { conversion, type SceneConversion, terms } from "../conversion-scene";
import { patent } from "../patents";
import { BUSINESS, KEEPERS, type Row } from "./row";

const opened = ({ id, version }: SceneConversion) => ({ id: String(id), version: String(version) });

export const ROWS: Record<string, Row> = {
  "conversions.record-conversion": { roles: KEEPERS, input: async () => terms((await patent()).number) },
  "conversions.change-conversion": {
    roles: KEEPERS,
    input: async () => {
      const made = await conversion();
      return { ...opened(made), ...terms(made.patents[0]?.number ?? "") };
    },
  },
  "conversions.cancel-conversion": {
    roles: KEEPERS,
    input: async () => ({ ...opened(await conversion()), reason: "重复登记" }),
  },
  "conversions.list-conversions": { roles: BUSINESS },
  "conversions.list-of-patent": {
    roles: BUSINESS,
    input: async () => ({ number: (await patent()).number }),
  },
  "conversions.read-conversion": { roles: BUSINESS, input: async () => ({ id: (await conversion()).id }) },
  "conversions.read-recording": {
    roles: KEEPERS,
    input: async () => ({ patent: (await patent()).number }),
  },
};
