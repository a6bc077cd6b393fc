"use client";

import { createContext, type ReactNode, useContext } from "react";

const ReadOnly = createContext(false);

/** Around the pages of a read-only session: forms in it do not show. Convenience only: the kernel refuses every act. */
export function WithoutForms({ children }: { children: ReactNode }) {
  return <ReadOnly value={true}>{children}</ReadOnly>;
}

export function useReadOnly(): boolean {
  return useContext(ReadOnly);
}
