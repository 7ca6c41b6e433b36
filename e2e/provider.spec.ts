import { demoPassword, people } from '@/newsroom/demo/cast'
import { expect, test } from './fixtures'
import { client, openProvider, type Provider, type Telling } from './provider'
import { type Newsroom, openServer } from './server'

let provider: Provider
let house: Newsroom
test.beforeAll(async () => {
  provider = await openProvider()
  house = await openServer({
    template: process.env.DATELINE_E2E_TEMPLATE,
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Harbour ID',
    },
  })
})
test.afterAll(async () => {
  await house.dispose()
  await provider.close()
})

const editor: Telling = {
  subject: 'editor-at-harbour',
  email: people.editor.email,
  emailVerified: true,
}

test('someone links their account while signed in, and comes in by it from then on', async ({
  stranger,
}) => {
  const own = await stranger()
  await own.goto(`${house.url}/sign-in?to=/desk/account`)
  await own.getByLabel('Email').fill(people.editor.email)
  await own.getByLabel('Password').fill(demoPassword)
  await own.getByRole('button', { name: 'Sign in' }).click()
  provider.tell(editor)
  await own.getByRole('button', { name: 'Link with Harbour ID' }).click()
  await expect(own.getByText('Your account is linked with Harbour ID.')).toBeVisible()

  const other = await stranger()
  await other.goto(`${house.url}/sign-in?to=/desk/account`)
  await other.getByRole('button', { name: 'Continue with Harbour ID' }).click()
  await expect(other).toHaveURL(/\/desk\/account$/)
  await expect(other.getByText(people.editor.email)).toBeVisible()
})

const refused: [what: string, telling: Telling, words: RegExp][] = [
  ['another subject', { ...editor, subject: 'someone' }, /linked with nobody/],
  [
    'the address of someone here',
    { subject: 'climber', email: people.admin.email, emailVerified: true },
    /linked with nobody/,
  ],
  ['an address not verified', { ...editor, emailVerified: false }, /has not verified/],
  ['no signature', { ...editor, signedBy: 'nobody' }, /did not work/],
  ['a signature by the secret', { ...editor, signedBy: 'client secret' }, /did not work/],
  ['a stranger’s signature', { ...editor, signedBy: 'stranger' }, /did not work/],
  ['another audience', { ...editor, claims: { aud: 'another-site' } }, /did not work/],
  ['another issuer', { ...editor, claims: { iss: 'https://id.example' } }, /did not work/],
  ['another nonce', { ...editor, claims: { nonce: 'of-yesterday' } }, /did not work/],
  ['a token that has expired', { ...editor, claims: { exp: 1_000_000_000 } }, /did not work/],
]
for (const [what, telling, words] of refused) {
  test(`a token with ${what} brings nobody in`, async ({ stranger }) => {
    const page = await stranger()
    await page.goto(`${house.url}/sign-in`)
    provider.tell(telling)
    await page.getByRole('button', { name: 'Continue with Harbour ID' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(words)
    await page.goto(`${house.url}/desk/account`)
    await expect(page).toHaveURL(/\/sign-in/)
  })
}

test('an invitation is accepted by the provider in place of a password', async ({ stranger }) => {
  const admin = await stranger()
  await admin.goto(`${house.url}/sign-in?to=/desk/people`)
  await admin.getByLabel('Email').fill(people.admin.email)
  await admin.getByLabel('Password').fill(demoPassword)
  await admin.getByRole('button', { name: 'Sign in' }).click()
  await admin.getByLabel('Name', { exact: true }).fill('韩越')
  await admin.getByLabel('Email').fill('hanyue@demo.test')
  await admin.getByRole('button', { name: 'Invite' }).click()
  const link = admin.getByRole('textbox', { name: /Hand this link/ })

  const newcomer = await stranger()
  await newcomer.goto(await link.inputValue())
  provider.tell({ subject: 'hanyue-at-harbour', email: 'private@elsewhere.test' })
  await newcomer.getByRole('button', { name: 'Begin with Harbour ID' }).click()
  await expect(newcomer).toHaveURL(/\/desk$/)
})
