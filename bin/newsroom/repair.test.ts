import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-copy-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** What the command says, and the code it ends with. */
async function newsroom(...words: string[]) {
  const args = ['--import', 'tsx', 'bin/newsroom/main.ts', ...words]
  return run(process.execPath, args).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) =>
      ({ code, stdout, stderr }) as { code: number; stdout: string; stderr: string },
  )
}

const damaged = '市監(jiān)察局說,,開工了,。\n'

test('a damaged file is printed as it was before', async () => {
  const answer = await newsroom('repair', file('damaged.txt', damaged))
  expect(answer).toEqual({ code: 0, stdout: '市监察局说，开工了。\n', stderr: '' })
})

test('with --json, each change says where it was', async () => {
  const { code, stdout } = await newsroom('repair', file('damaged.txt', damaged), '--json')
  expect(code).toBe(0)
  const { text, changes } = JSON.parse(stdout)
  expect(text).toBe('市监察局说，开工了。\n')
  for (const { start, end, before } of changes) expect(damaged.slice(start, end)).toBe(before)
  expect(changes[1]).toMatchObject({
    start: 2,
    end: 8,
    before: '(jiān)',
    after: '',
    kind: 'pinyin',
  })
})

test('a file in GBK is read, what is no text is refused in words', async () => {
  // 大桥合龙
  const gbk = Uint8Array.of(0xb4, 0xf3, 0xc7, 0xc5, 0xba, 0xcf, 0xc1, 0xfa)
  expect((await newsroom('repair', file('gbk.txt', gbk))).stdout).toBe('大桥合龙')
  const picture = await newsroom('repair', file('x.png', Uint8Array.of(0x89, 0x50, 0, 0xff, 0xff)))
  expect(picture).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/no text/) })
  for (const [name, bytes] of [
    ['le.txt', Buffer.from('\ufeff大桥,合龙', 'utf16le')],
    ['be.txt', Buffer.from('\ufeff大桥,合龙', 'utf16le').swap16()],
  ] as const) {
    expect((await newsroom('repair', file(name, bytes))).stdout).toBe('\ufeff大桥，合龙')
  }
  expect((await newsroom('repair', folder)).stderr).toMatch(/folder, and no file/)
  const nothing = await newsroom('repair', join(folder, 'none.txt'))
  expect(nothing).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/no such file/),
  })
  expect((await newsroom('repair')).code).toBe(2)
})
