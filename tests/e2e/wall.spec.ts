import { ownPage } from "./people";
import {
  CAST,
  DEMONSTRATION_PASSWORD,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  openOwnMenu,
  signedIn,
  signIn,
  sql,
  test,
} from "./support";

// A refused sign-in answers 401, and so does the pulse of a session that has ended; a cut connection is noted too.
test.use({ expectedNoise: [/status of 401|ERR_INTERNET_DISCONNECTED/] });

const READ_ONLY = "以只读方式登录";

test("a leader opens the wall read-only: panels take turns, and nothing can be written", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "大屏只读登录" }).click();
  await page.getByLabel("登录名").fill(CAST.leader.loginName);
  await page.getByLabel("密码", { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: READ_ONLY }).click();
  await expect(page).toHaveURL(/\/wall$/);
  await expect(page.getByText("只读", { exact: true })).toBeVisible();

  await page.goto("/wall?every=5");
  const heading = page.getByRole("heading", { level: 2 });
  await expect(heading).toHaveText("总体进度");
  await expect(heading).toHaveText("各举措进度");
  await page.keyboard.press("Space");
  await expect(page.getByText("已暂停")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(heading).toHaveText("总体进度");
  for (const title of ["各举措进度", "本期填报", "未解决的困难问题", "指标"]) {
    await page.keyboard.press("ArrowRight");
    await expect(heading).toHaveText(title);
    // Whatever a panel shows, shows without scrolling.
    const hidden = () => document.documentElement.scrollHeight - window.innerHeight;
    expect(await page.evaluate(hidden)).toBeLessThanOrEqual(0);
    await expectNoSidewaysScroll(page);
  }
  await expectAccessible(page);

  await page.goto("/account");
  await expect(page.getByText("大屏只读登录：可以查看，不能办理任何事项")).toBeVisible();
  await expect(page.getByRole("button", { name: "在所有设备上退出" })).toHaveCount(0);
});

test("a form left open from before is refused once the browser is signed in read-only", async ({
  browser,
}) => {
  const page = await ownPage(browser);
  await page.goto("/sign-in");
  await signIn(page, CAST.leader.loginName);
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/account");
  const other = await page.context().newPage();
  await other.goto("/sign-in?wall=1");
  await other.getByLabel("登录名").fill(CAST.leader.loginName);
  await other.getByLabel("密码", { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await other.getByRole("button", { name: READ_ONLY }).click();
  await expect(other).toHaveURL(/\/wall$/);
  await page.getByRole("button", { name: "在所有设备上退出" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "当前为大屏只读登录" })).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/account$/);
  await page.context().close();
});

test("nobody but a leader signs in read-only, and only the right password learns that", async ({ page }) => {
  await page.goto("/sign-in?wall=1");
  const attempt = async (password: string) => {
    await page.getByLabel("登录名").fill(CAST.miitStaff.loginName);
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.getByRole("button", { name: READ_ONLY }).click();
  };
  const answer = page.getByRole("alert").filter({ hasText: /./ }).first();
  await attempt("Wrong-Password-1");
  await expect(answer).toHaveText("登录名或密码不正确");
  await attempt(DEMONSTRATION_PASSWORD);
  await expect(answer).toHaveText("大屏只读登录仅供领导使用，请改用普通登录");
  await expectAccessible(page);
  await page.goto("/wall");
  await expect(page).toHaveURL(/\/sign-in/);
});

test.describe("in a usual session", () => {
  test.use(signedIn(CAST.coordinator));

  test("the wall says when its figures are old, and goes on when it can", async ({ page, context }) => {
    await page.goto("/wall");
    await expect(page.getByText("只读", { exact: true })).toHaveCount(0);
    const trouble = page.getByRole("alert").filter({ hasText: "画面停在" });
    await context.setOffline(true);
    await expect(trouble).toContainText("网络已断开");
    await expectAccessible(page);
    const made = page.getByText(/^数据截至/);
    const before = (await made.textContent()) ?? "";
    await context.setOffline(false);
    await expect(trouble).toHaveCount(0);
    await expect(made).not.toHaveText(before);
  });

  test("the way there is in the menu of whoever it is for", async ({ page }) => {
    await page.goto("/desk");
    await openOwnMenu(page);
    await page.getByRole("menuitem", { name: "大屏" }).click();
    await expect(page).toHaveURL(/\/wall$/);
  });
});

test("a session that was ended leaves the wall standing, and says so; the security administrator sees what it is", async ({
  page,
  browser,
}) => {
  await page.goto("/sign-in?wall=1");
  await page.getByLabel("登录名").fill(CAST.leader.loginName);
  await page.getByLabel("密码", { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: READ_ONLY }).click();
  await expect(page).toHaveURL(/\/wall$/);
  const guard = await ownPage(browser, signedIn(CAST.securityAdministrator));
  await guard.goto(`/security?q=${CAST.leader.loginName}`);
  await expect(guard.getByText("只读（大屏）").first()).toBeVisible();
  await guard.context().close();
  await sql(
    `update session set revoked_at = now() where id = (
    select s.id from session s join person p on p.id = s.person_id
    where p.login_name = $1 and s.revoked_at is null and s.read_only order by s.created_at desc limit 1)`,
    [CAST.leader.loginName],
  );
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("alert").filter({ hasText: "登录已到期" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
});

test.describe("for a unit", () => {
  test.use({ ...signedIn(CAST.moeStaff), expectedNoise: [/status of 403/] });

  test("there is no wall", async ({ page }) => {
    const answer = await page.goto("/wall");
    expect(answer?.status()).toBe(403);
  });
});
