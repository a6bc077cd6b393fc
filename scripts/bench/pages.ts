/** A page that is measured, and as whom it is opened. */
export type BenchPage = { path: string; as: "leader" | "coordinator" | "moe.liaison" };

/** Every dashboard page, today and as of a past day, narrowed and not. */
export const DASHBOARD_PAGES: readonly BenchPage[] = [
  { path: "/dashboard", as: "leader" },
  { path: "/dashboard?on=2025-05-17", as: "leader" },
  { path: "/dashboard?theme=S3&unit=MOE", as: "leader" },
  { path: "/dashboard/matrix", as: "leader" },
  { path: "/dashboard/matrix?period=2024-09&sort=gap", as: "leader" },
  { path: "/dashboard/units", as: "leader" },
  { path: "/dashboard/units?period=2025-03&measure=M01", as: "leader" },
  { path: "/dashboard/attention", as: "leader" },
  { path: "/dashboard/indicators", as: "leader" },
  { path: "/dashboard/tasks?light=OVERDUE", as: "leader" },
  { path: "/dashboard/tasks?unit=MOE&role=SUPPORT", as: "leader" },
  { path: "/changes", as: "leader" },
  { path: "/wall", as: "leader" },
  { path: "/desk", as: "coordinator" },
  { path: "/desk/period", as: "coordinator" },
  { path: "/units/MOE", as: "coordinator" },
  { path: "/home", as: "moe.liaison" },
];
