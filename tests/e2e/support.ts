import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { CAST, type CastMember, DEMONSTRATION_PASSWORD } from "../../prisma/demonstration/cast";

export { CAST, DEMONSTRATION_PASSWORD, expect };

type Fixtures = {
  /** Texts on the browser's console that the test expects; everything else fails it. */
  expectedNoise: RegExp[];
};

/** Every page is watched: an error on its console, a blocked script included, fails the test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the first argument of a fixture must be destructured
  expectedNoise: async ({}, use) => use([]),
  page: async ({ page, expectedNoise }, use) => {
    const noise = noiseOf(page);
    await use(page);
    expect(noise.filter((text) => !expectedNoise.some((expected) => expected.test(text)))).toEqual([]);
  },
});

/** What a page says on its console from now on that nobody should have to read. */
export function noiseOf(page: Page): string[] {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(message.text());
  });
  page.on("pageerror", (error) => noise.push(`uncaught: ${error.message}`));
  return noise;
}

/** Where the signed-in cookies of a member of the cast are kept between tests. */
export function stateOf(member: CastMember): string {
  return `.data/e2e-state/${member.loginName}.json`;
}

/** `test.use(signedIn(CAST.coordinator))` */
export function signedIn(member: CastMember) {
  return { storageState: stateOf(member) };
}

export async function signIn(
  page: Page,
  loginName: string,
  password: string = DEMONSTRATION_PASSWORD,
): Promise<void> {
  await page.getByLabel("登录名").fill(loginName);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** The menu of whoever is signed in. A click before the page's scripts have come opens it late, or not at all. */
export async function openOwnMenu(page: Page): Promise<void> {
  const menu = page.getByRole("menu");
  await expect(async () => {
    // While it is open, the button is out of reach.
    if (!(await menu.isVisible()))
      await page.getByRole("button", { name: /已登录/ }).click({ timeout: 1_000 });
    await expect(menu).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Nothing that was meant to be written as plain HTML had to be drawn the long way (components/ui/still.tsx). */
export async function expectStill(page: Page): Promise<void> {
  await expect(page.locator("[data-not-still]")).toHaveCount(0);
}

export async function inEnglish(page: Page): Promise<void> {
  await page.context().addCookies([{ name: "locale", value: "en", url: baseUrl() }]);
}

export async function inTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.context().addCookies([{ name: "theme", value: theme, url: baseUrl() }]);
}

export function baseUrl(): string {
  const url = process.env.E2E_BASE_URL;
  if (!url) throw new Error("E2E_BASE_URL is set by npm test");
  return url;
}

/** No accessibility violation that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] }) // first: it would undo what is said below
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .setLegacyMode() // no page here has a frame; otherwise a second page is opened each time to put frames together
    .disableRules("document-title") // judged below: after a move within the product it comes a moment later
    .analyze();
  expect(
    violations.map(
      (v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(" ")} ${n.failureSummary}`).join(" | ")}`,
    ),
  ).toEqual([]);
  await expect(page).toHaveTitle(/./);
}

/** The page never scrolls sideways; only tables do, inside their own frame. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

/** SQL as the owner of the database: to arrange what no user could, and to look behind the page. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(process.env.E2E_OWNER_URL);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
