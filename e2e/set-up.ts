/** Once for each run: the demo newsroom is loaded into a folder that every worker copies. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setUp() {
  if (!existsSync('.next/BUILD_ID')) throw new Error('Not built yet: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-template-'))
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', DATELINE_DEMO: '1' }
  execFileSync(process.execPath, ['--import', 'tsx', 'bin/demo-data.ts'], { env })
  process.env.DATELINE_E2E_TEMPLATE = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
