import { expectGoodOnEnglishPhone } from "./looks";
import { fillInvitation, newcomer, ownPage, setPassword, signedInPage } from "./people";
import { CAST, expect, expectAccessible, signedIn, signIn, test } from "./support";

test.use(signedIn(CAST.systemAdministrator));
test.describe.configure({ timeout: 90_000 });

test("an invited person sets his password by a link that works once, and begins at his home", async ({
  page,
  browser,
}) => {
  await page.goto("/admin/accounts/new");
  await fillInvitation(page, "Not A Name", "AUDITOR", "受邀人");
  await expect(page.getByLabel("登录名")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("姓名（中文）")).toHaveValue("受邀人");
  await fillInvitation(page, "journey.invited", "AUDITOR", "受邀人");
  await expect(page.getByText("链接只在此处显示一次")).toBeVisible();
  const link = await page.getByLabel("一次性链接", { exact: true }).inputValue();
  expect(link).toMatch(/\/invite\/[\w-]{20,}$/);
  await expect(page.getByRole("textbox", { name: "邀请邮件（中文）" })).toHaveValue(
    new RegExp(link.replace(/[?.]/g, "\\$&")),
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: "打开人员页面" }).click();
  await expect(page.getByText("待设密码")).toBeVisible();
  expect(await page.content()).not.toContain(link.split("/").at(-1));
  const person = new URL(page.url()).pathname;

  const invited = await ownPage(browser);
  await invited.goto(link);
  await expectAccessible(invited);
  await setPassword(invited, "weak");
  const field = invited.getByLabel("新密码", { exact: true });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(invited.locator("[data-field-error]")).toContainText("密码");
  await setPassword(invited, "Journey-Invited-7");
  await expect(invited).toHaveURL(/\/sign-in/);
  await signIn(invited, "journey.invited", "Journey-Invited-7");
  await expect(invited).toHaveURL(/\/audit$/);
  await invited.context().close();

  const again = await ownPage(browser);
  await again.goto(link);
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("链接无效");
  await expect(again.getByLabel("新密码", { exact: true })).toHaveCount(0);
  await expectAccessible(again);
  await again.context().close();

  await expectGoodOnEnglishPhone(page, [person, `${person}/edit`, `${person}/appoint`]);
});

test("a new appointment holds from the next request on", async ({ page, browser }) => {
  const person = await newcomer(browser, "journey.appointed");
  const his = await signedInPage(browser, person);
  expect((await his.goto("/measures/M01/edit"))?.status()).toBe(403);

  await page.goto(`${person.path}/appoint`);
  await expectAccessible(page);
  await page.getByLabel("角色").selectOption("COORDINATOR");
  await page.getByLabel("单位").selectOption("CNIPA");
  await page.getByRole("button", { name: "保存任职" }).click();
  await expect(page).toHaveURL(new RegExp(`${person.path}(#.*)?$`));
  const appointments = page.getByRole("table", { name: "任职记录" });
  await expect(appointments.getByRole("row", { name: /现任/ })).toContainText("统筹人员");
  await expect(appointments.getByRole("row", { name: /已卸任/ })).toContainText("填报人员");

  expect((await his.goto("/measures/M01/edit"))?.status()).toBe(200);
  await expect(his.getByRole("button", { name: /已登录/ })).toContainText("统筹人员");
  await his.context().close();
});

test("a disabled person is out with his next request, and cannot come back", async ({ page, browser }) => {
  const person = await newcomer(browser, "journey.disabled");
  const his = await signedInPage(browser, person);
  await page.goto(person.path);
  await expectAccessible(page);
  await page.getByRole("button", { name: "停用账号" }).click();
  await expect(page.getByText("已停用").first()).toBeVisible();
  await his.goto("/measures");
  await expect(his).toHaveURL(/\/sign-in/);
  await signIn(his, person.loginName, person.password);
  await expect(his.getByText("登录名或密码不正确")).toBeVisible();
  await his.context().close();
  await expect(page.getByRole("button", { name: "启用账号" })).toBeVisible();
});

test("one changes his own password, which ends his other sign-ins", async ({ browser }) => {
  const person = await newcomer(browser, "journey.password");
  const [here, elsewhere] = [await signedInPage(browser, person), await signedInPage(browser, person)];
  await here.goto("/account");
  await expectAccessible(here);
  const change = async (current: string, next: string) => {
    await here.getByLabel("现在的密码").fill(current);
    await here.getByLabel("新密码", { exact: true }).fill(next);
    await here.getByLabel("再次输入新密码").fill(next);
    await here.getByRole("button", { name: "修改密码" }).click();
  };
  await change("Wrong-Password-1", "Changed-Pass-22");
  await expect(here.getByLabel("现在的密码")).toHaveAttribute("aria-invalid", "true");
  await expect(here.locator("[data-field-error]")).toHaveText("现在的密码不正确");
  await change(person.password, "Changed-Pass-22");
  await expect(here.locator("[data-form-message]").filter({ hasText: "已保存" })).toBeVisible();
  await here.goto("/plan");
  await expect(here).toHaveURL(/\/plan$/);
  await elsewhere.goto("/plan");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await signIn(elsewhere, person.loginName, person.password);
  await expect(elsewhere.getByText("登录名或密码不正确")).toBeVisible();
  await signIn(elsewhere, person.loginName, "Changed-Pass-22");
  await expect(elsewhere).toHaveURL(/\/plan$/);
  for (const page of [here, elsewhere]) await page.context().close();
});

test("one signs out on all his devices at once", async ({ browser }) => {
  const person = await newcomer(browser, "journey.everywhere");
  const [here, elsewhere] = [await signedInPage(browser, person), await signedInPage(browser, person)];
  await here.goto("/account");
  const devices = here.getByRole("table", { name: "登录中的设备" });
  await expect(devices.getByRole("row")).toHaveCount(3);
  await expect(devices.getByText("当前设备")).toHaveCount(1);
  await here.getByRole("button", { name: "在所有设备上退出" }).click();
  await expect(here).toHaveURL(/\/sign-in/);
  await elsewhere.goto("/plan");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  for (const page of [here, elsewhere]) await page.context().close();
});

test("nobody changes his own appointment", async ({ page }) => {
  await page.goto("/admin/accounts?q=sysadmin");
  await page.getByRole("link", { name: CAST.systemAdministrator.nameZh }).click();
  await expect(page.getByText("这是您自己的账号")).toBeVisible();
  await expect(page.getByRole("link", { name: "安排任职" })).toHaveCount(0);
  for (const name of ["设置截止日", "停用账号", "重新生成一次性链接"]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await expectAccessible(page);
  const answer = await page.request.get(`${new URL(page.url()).pathname}/appoint`);
  expect(answer.status()).toBe(403);
});

test("people are found by name, role and state", async ({ page }) => {
  await page.goto("/admin/accounts");
  await page.getByLabel("现任角色").selectOption("AUDITOR");
  await page.getByLabel("姓名、登录名或邮箱").fill("明察");
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "明察", exact: true })).toBeVisible();
});
