import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

test('an administrator looks after an account from its invitation to its end', async ({
  signedIn,
  stranger,
  newsroom,
}) => {
  const admin = await signedIn('admin')
  await admin.goto('/desk/people')
  await expectAccessible(admin)
  await admin.getByLabel('Name', { exact: true }).fill('韩越')
  await admin.getByLabel('Email').fill('hanyue@demo.test')
  await admin.getByRole('button', { name: 'Invite' }).click()
  const link = admin.getByRole('textbox', { name: /Hand this link to 韩越/ })
  const invitation = await link.inputValue()
  expect(invitation).toMatch(/\/invite\/[\w-]{43}$/)
  await expectAccessible(admin)

  const newcomer = await stranger()
  await newcomer.goto(invitation)
  await expectAccessible(newcomer)
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('Welcome, 韩越')
  await newcomer.getByLabel('Password').fill('eine ruhige Bucht')
  await newcomer.getByRole('button', { name: 'Begin' }).click()
  await expect(newcomer).toHaveURL(/\/desk$/)

  expect(newsroom.log()).not.toContain(invitation.split('/').at(-1))

  const second = await stranger()
  await second.goto(invitation)
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')

  await admin.reload()
  const role = admin.getByRole('combobox', { name: 'Role of 韩越' })
  await role.selectOption('Chief')
  await expect(admin.getByText('韩越 is now: Chief.')).toBeVisible()
  await newcomer.goto('/desk/people')
  await expect(newcomer.getByText('This takes an administrator')).toBeVisible()
  await expect(newcomer.getByText('hanyue@demo.test')).toBeHidden()

  await admin.getByRole('button', { name: 'More for 韩越' }).click()
  await admin.getByRole('button', { name: 'Suspend' }).click()
  await expect(admin.getByText('韩越 is suspended and signed out.')).toBeVisible()
  await newcomer.goto('/desk')
  await expect(newcomer).toHaveURL(/\/sign-in/)
  await newcomer.getByLabel('Email').fill('hanyue@demo.test')
  await newcomer.getByLabel('Password').fill('eine ruhige Bucht')
  await newcomer.getByRole('button', { name: 'Sign in' }).click()
  await expect(newcomer.getByRole('main').getByRole('alert')).toHaveText(
    /do not match, or the account is not active/,
  )
})

test('nobody changes their own standing, and the reason is at hand', async ({ signedIn }) => {
  const admin = await signedIn('admin')
  await admin.goto('/desk/people')
  const own = admin.getByRole('listitem').filter({ hasText: 'you' })
  await expect(own.getByRole('combobox')).toBeDisabled()
  await own.getByRole('button', { name: /^More for/ }).click()
  const suspend = own.getByRole('button', { name: /^Suspend/ })
  await expect(suspend).toHaveAttribute('aria-disabled', 'true')
  await expect(suspend).toHaveAccessibleDescription(/active administrator has to remain/)
})

test('a new password signs out every other browser', async ({ signedIn, stranger }) => {
  const email = 'luyao@demo.test'
  const password = 'a quiet harbour'
  const admin = await signedIn('admin')
  await admin.goto('/desk/people')
  await admin.getByLabel('Name', { exact: true }).fill('陆遥')
  await admin.getByLabel('Email').fill(email)
  await admin.getByRole('button', { name: 'Invite' }).click()
  const link = await admin.getByRole('textbox', { name: /Hand this link/ }).inputValue()

  const here = await stranger()
  await here.goto(link)
  await here.getByLabel('Password').fill(password)
  await here.getByRole('button', { name: 'Begin' }).click()
  await expect(here).toHaveURL(/\/desk$/)
  const there = await stranger()
  await there.goto('/sign-in?to=/desk/account')
  await there.getByLabel('Email').fill(email)
  await there.getByLabel('Password').fill(password)
  await there.getByRole('button', { name: 'Sign in' }).click()
  await expect(there).toHaveURL(/\/desk\/account$/)

  await here.goto('/desk/account')
  await expectAccessible(here)
  await here.getByLabel('Present password').fill('a wrong one indeed')
  await here.getByLabel('New password').fill('another quiet harbour')
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByText('The present password is not right.')).toBeVisible()
  await here.getByLabel('Present password').fill(password)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByText(/Your password is changed/)).toBeVisible()
  await there.goto('/desk/account')
  await expect(there).toHaveURL(/\/sign-in/)
  await here.goto('/desk/account')
  await expect(here).toHaveURL(/\/desk\/account$/)
})
