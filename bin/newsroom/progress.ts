/** How far long work is, on standard error: a bar in a terminal, a line for each tenth elsewhere. */

const width = 30

export function progress(name: string) {
  let lastTenth = 0
  let lastDrawn = 0
  return {
    at(done: number, of: number) {
      const share = of > 0 ? Math.min(done / of, 1) : 0
      if (process.stderr.isTTY) {
        if (Date.now() - lastDrawn < 80 && share < 1) return
        lastDrawn = Date.now()
        const filled = Math.round(share * width)
        const bar = of > 0 ? `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ` : ''
        process.stderr.write(`\r\x1b[2K${name}  ${bar}${count(done, of)}`)
      } else if (of > 0 && Math.floor(share * 10) > lastTenth) {
        lastTenth = Math.floor(share * 10)
        process.stderr.write(`${name}  ${count(done, of)}\n`)
      }
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K')
    },
  }
}

function count(done: number, of: number): string {
  const number = new Intl.NumberFormat('en')
  return of > 0 ? `${number.format(done)} of ${number.format(of)}` : number.format(done)
}
