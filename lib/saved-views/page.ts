/** Who opens a page: everybody; those in the business; those who look at all units. */
type Readers = "everybody" | "business" | "overview";

type Page = { path: string; parameters: readonly string[]; readers: Readers };

const ON_DASHBOARDS = ["on", "period", "theme", "measure", "unit", "light", "role", "sort"] as const;

/**
 * The pages whose filters can be kept as a view, and which parameters of their addresses those are:
 * what is not named here (a page number, a message of what was just done) never becomes part of a view.
 */
export const VIEW_PAGES = {
  tasks: {
    path: "/tasks",
    parameters: ["q", "measure", "unit", "role", "stage", "unsigned", "from", "to", "sort"],
    readers: "business",
  },
  difficulties: {
    path: "/difficulties",
    parameters: ["q", "state", "unit", "routed", "measure", "overdue", "sort"],
    readers: "business",
  },
  instructions: {
    path: "/instructions",
    parameters: ["q", "state", "owner", "kind", "overdue", "sort"],
    readers: "business",
  },
  patents: {
    path: "/patents",
    parameters: [
      ...["q", "type", "ipc", "holder", "province", "unit", "stage", "grade", "value", "criterion", "kind"],
      ...[
        "status",
        "industry",
        "funded",
        "from",
        "to",
        "least",
        "most",
        "age",
        "reached",
        "institution",
        "sort",
      ],
    ],
    readers: "business",
  },
  "patent-figures": { path: "/patents/figures", parameters: ["unit", "by"], readers: "business" },
  conversions: {
    path: "/patents/conversions",
    parameters: ["q", "kind", "unit", "from", "to", "filing", "amount", "standing", "sort"],
    readers: "business",
  },
  products: {
    path: "/patents/products",
    parameters: ["q", "unit", "year", "recognition", "industry", "province", "sort"],
    readers: "business",
  },
  dashboard: { path: "/dashboard", parameters: ON_DASHBOARDS, readers: "overview" },
  "dashboard-units": { path: "/dashboard/units", parameters: ON_DASHBOARDS, readers: "overview" },
  "dashboard-matrix": { path: "/dashboard/matrix", parameters: ON_DASHBOARDS, readers: "overview" },
  "dashboard-tasks": { path: "/dashboard/tasks", parameters: ON_DASHBOARDS, readers: "overview" },
  "dashboard-attention": { path: "/dashboard/attention", parameters: ON_DASHBOARDS, readers: "overview" },
  "dashboard-indicators": { path: "/dashboard/indicators", parameters: ON_DASHBOARDS, readers: "overview" },
  changes: {
    path: "/changes",
    parameters: ["since", "until", "unit", "theme", "measure", "kind"],
    readers: "business",
  },
  "desk-reports": {
    path: "/desk/reports",
    parameters: ["unit", "measure", "period", "mine"],
    readers: "overview",
  },
  indicators: {
    path: "/indicators",
    parameters: ["q", "measure", "kind", "target", "sort"],
    readers: "everybody",
  },
  units: { path: "/units", parameters: ["q", "on", "membership", "role", "sort"], readers: "everybody" },
  documents: {
    path: "/documents",
    parameters: ["q", "unit", "measure", "year", "sort"],
    readers: "everybody",
  },
} as const satisfies Record<string, Page>;

export type ViewPage = keyof typeof VIEW_PAGES;

export const VIEW_PAGE_KEYS = Object.keys(VIEW_PAGES) as [ViewPage, ...ViewPage[]];

const LONGEST_VALUE = 200;

/**
 * An address's parameters as a view keeps them: only those of the page, each once and in the order of
 * their names. Two addresses that show the same always give the same text.
 */
export function canonicalQuery(page: ViewPage, parameters: Iterable<readonly [string, string]>): string {
  const known: readonly string[] = VIEW_PAGES[page].parameters;
  const kept = new Map<string, string>();
  for (const [name, value] of parameters) {
    const text = value.slice(0, LONGEST_VALUE).trim();
    if (text !== "" && known.includes(name) && !kept.has(name)) kept.set(name, text);
  }
  return new URLSearchParams([...kept].sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** The address of a page as a view shows it; it names the view, so that the page can name it too. */
export function viewHref(page: ViewPage, { id, query }: { id: string; query: string }): string {
  return `${VIEW_PAGES[page].path}?${query}${query === "" ? "" : "&"}view=${id}`;
}

/** The page without any view, for somebody whose default would come otherwise. */
export function bareHref(page: ViewPage): string {
  return `${VIEW_PAGES[page].path}?view=${NO_VIEW}`;
}

/** What stands in the address of whoever wants no view. */
export const NO_VIEW = "none";
