/**
 * The drawings of the sample paper, each of them SVG. All are our own.
 *
 * Over 300 lines: a picture is a list of strokes, and each stands by itself.
 */
import {
  box,
  chance,
  each,
  height,
  hills,
  inks,
  line,
  mist,
  shape,
  sheet,
  sun,
  water,
  width,
} from './ink'

const { paper, far, middle, near, ink, seal, lamp, leaf, night } = inks

/** A bridge on two towers, seen across the river. */
export function bridge(): string {
  const deck = 760
  const tower = (x: number) =>
    box(x - 13, 250, 26, 640, ink) +
    box(x - 30, deck + 10, 60, 22, ink) +
    each(13, (at) => {
      const reach = 42 + at * 29
      const from = 290 + at * 26
      return line(`M${x} ${from}L${x - reach} ${deck}M${x} ${from}L${x + reach} ${deck}`, near, 2.5)
    })
  return sheet(
    paper,
    sun(1340, 330, 86),
    hills(4, 700, 260, far),
    mist(560, 90, 0.9),
    hills(9, 800, 150, middle),
    mist(700, 60, 0.75),
    water(3, 860, inks.water, paper),
    box(0, deck, width, 15, ink),
    tower(520),
    tower(1280),
    each(5, (at) => box(90 + at * 390 + (at % 2) * 60, deck - 12, 34, 12, near)),
    ferryAt(840, 985, 1.1),
  )
}

/** Where the three ways across the river are. */
export function crossings(): string {
  const river = 'M-40 470C360 330 620 700 980 610S1560 420 1860 560'
  const way = (x: number, y: number, turn: number, isNew: boolean) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${box(-9, -190, 18, 380, isNew ? seal : ink)}${each(2, (at) => `<circle cy="${at === 0 ? -190 : 190}" r="20" fill="${isNew ? seal : ink}"/>`)}</g>`
  const streets =
    each(16, (at) => line(`M${at * 120} 0L${at * 120 - 130} ${height}`, '#e4ded1', 6)) +
    each(10, (at) => line(`M0 ${at * 130}L${width} ${at * 130 + 80}`, '#e4ded1', 6))
  return sheet(
    paper,
    streets,
    `<path d="${river}" fill="none" stroke="${inks.water}" stroke-width="190"/>`,
    each(
      3,
      (at) =>
        `<path d="${river}" transform="translate(0 ${at * 44 - 44})" fill="none" stroke="${paper}" stroke-width="3" opacity=".7"/>`,
    ),
    way(330, 470, -8, false),
    way(820, 620, 14, false),
    way(1330, 535, -10, true),
  )
}

function ferryAt(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${shape('M-120 0h250l-36 44h-180z', ink)}${box(-80, -44, 150, 44, near)}${each(5, (at) => box(-68 + at * 28, -32, 16, 16, lamp))}${box(-10, -84, 12, 40, ink)}${box(-40, -60, 60, 16, ink)}</g>`
}

/** Ferries held at the landing by fog. */
export function fog(): string {
  return sheet(
    inks.mist,
    hills(21, 520, 160, '#cfd3ce'),
    mist(440, 160, 0.9, inks.mist),
    water(8, 720, '#d3d8d4', inks.mist),
    `<g opacity=".35">${ferryAt(430, 740, 0.8)}</g>`,
    mist(690, 70, 0.8, inks.mist),
    `<g opacity=".6">${ferryAt(1240, 850, 1.2)}</g>`,
    mist(820, 60, 0.7, inks.mist),
    each(6, (at) => box(120 + at * 95, 880 - (at % 3) * 16, 16, 320, near)),
    box(80, 960, 620, 18, ink),
    `<circle cx="650" cy="800" r="15" fill="${lamp}"/><circle cx="650" cy="800" r="60" fill="${lamp}" opacity=".25"/>`,
    box(645, 815, 10, 150, ink),
  )
}

/** Cranes over the container quay. */
export function port(): string {
  const crane = (x: number, scale: number, tint: string) =>
    `<g transform="translate(${x} 860) scale(${scale})">${line('M-90 0V-420M90 0V-420M-90 -200H90M-90 0L90 -200M90 0L-90 -200', tint, 14)}${line('M-330 -420H250M0 -420V-570L-310 -425M0 -570L240 -425', tint, 10)}${box(-230, -412, 40, 26, seal)}${line('M-210 -386V-170', tint, 4)}${box(-260, -170, 100, 42, seal)}</g>`
  const random = chance(5)
  const colours = [near, middle, seal, leaf, '#b78a4a']
  return sheet(
    paper,
    hills(31, 720, 170, far),
    mist(640, 70, 0.85),
    crane(430, 0.85, middle),
    crane(1330, 1.1, ink),
    crane(860, 1, near),
    each(4, (row) =>
      each(11, (at) =>
        row === 3 && at % 3
          ? ''
          : box(
              110 + at * 148,
              862 - (row + 1) * 58 + 58,
              138,
              52,
              colours[Math.floor(random() * colours.length)] ?? near,
            ),
      ),
    ),
    box(0, 916, width, 26, ink),
    water(12, 942, inks.water, paper),
  )
}

/** Bamboo on an island in the river. */
export function bamboo(): string {
  const random = chance(11)
  const stalk = (x: number, thick: number, tint: string) =>
    each(9, (at) =>
      box(x + at * 3, height - (at + 1) * 150, thick, 142, tint, ` rx="${thick / 5}"`),
    )
  const leaves = (count: number, tint: string) =>
    each(count, () => {
      const x = random() * width
      const y = random() * 760
      const length = 90 + random() * 110
      const turn = 20 + random() * 90
      return `<path transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)})" d="M0 0q${(length / 2).toFixed(0)} -20 ${length.toFixed(0)} 0q${(-length / 2).toFixed(0)} 20 ${(-length).toFixed(0)} 0" fill="${tint}"/>`
    })
  return sheet(
    '#edefe4',
    sun(1420, 300, 92),
    hills(41, 1000, 240, '#c5cfc2'),
    mist(820, 80, 0.8, '#edefe4'),
    each(7, (at) => stalk(60 + at * 270 + random() * 90, 16, '#a9b8a3')),
    leaves(46, '#a9b8a3'),
    each(5, (at) => stalk(30 + at * 400 + random() * 120, 34, leaf)),
    leaves(52, leaf),
  )
}

/** The old water gauge on the river wall. */
export function gauge(): string {
  return sheet(
    inks.mist,
    hills(51, 470, 200, far),
    mist(380, 60, 0.8, inks.mist),
    water(6, 640, inks.water, paper),
    shape(`M0 330L640 420V${height}H0z`, middle),
    each(11, (row) =>
      each(5, (at) =>
        line(
          `M${at * 132 + (row % 2) * 60} ${352 + row * 80 + at * 17}v70M${at * 132} ${352 + row * 80 + at * 17}h120`,
          near,
          3,
        ),
      ),
    ),
    box(690, 180, 130, 900, '#f8f5ee'),
    each(18, (at) =>
      box(at % 2 ? 760 : 690, 180 + at * 50, at % 2 ? 60 : 130, 25, at % 6 === 0 ? seal : ink),
    ),
    box(0, 930, width, 6, seal),
    ferryAt(1380, 760, 0.9),
  )
}

/** A finless porpoise between the waves. */
export function porpoise(): string {
  return sheet(
    '#e8ebe6',
    sun(380, 280, 70),
    hills(61, 560, 190, '#c3cbc8'),
    mist(470, 80, 0.85, '#e8ebe6'),
    water(14, 560, '#b7c6c8', '#eef1ee'),
    shape(
      'M520 800C640 640 980 600 1200 730C1290 785 1330 770 1400 730C1390 800 1360 840 1290 850C1330 880 1340 910 1330 940C1270 900 1220 880 1160 872C940 900 700 900 520 800z',
      near,
    ),
    shape('M520 800C640 850 900 880 1060 860C900 930 660 910 520 800z', '#c4d0d0'),
    shape('M820 842C840 900 880 950 940 960C930 910 930 880 920 848z', ink),
    `<circle cx="600" cy="778" r="9" fill="${ink}"/>`,
    each(7, (at) =>
      line(`M${330 + at * 190} ${950 + (at % 3) * 70}q60 -34 120 0t120 0`, '#eef1ee', 7),
    ),
  )
}

/** Shelves of the library that never closes. */
export function library(): string {
  const random = chance(71)
  const tints = [near, middle, seal, leaf, '#b78a4a', '#d9cfba', ink]
  const shelf = (y: number) => {
    let x = 150
    let books = ''
    while (x < 1640) {
      const thick = 22 + Math.floor(random() * 34)
      const tall = 150 + Math.floor(random() * 66)
      if (random() > 0.07)
        books += box(
          x,
          y - tall,
          thick - 3,
          tall,
          tints[Math.floor(random() * tints.length)] ?? ink,
        )
      x += thick
    }
    return books + box(130, y, 1540, 16, '#5a4a3a')
  }
  return sheet(
    '#efe7d8',
    box(110, 70, 24, 1060, '#5a4a3a'),
    box(1666, 70, 24, 1060, '#5a4a3a'),
    each(4, (at) => shelf(310 + at * 260)),
    `<circle cx="1250" cy="560" r="330" fill="${lamp}" opacity=".22" filter="url(#soft)"/>`,
    line('M1250 0V470', ink, 5),
    shape('M1170 540h160l-40 -80h-80z', ink),
  )
}

/** Lanterns over the stage. */
export function stage(): string {
  return sheet(
    night,
    shape(`M0 0H${width}V120Q900 330 0 120z`, seal),
    each(
      2,
      (side) =>
        `<g transform="${side ? `translate(${width} 0) scale(-1 1)` : ''}">${each(5, (at) => shape(`M${at * 62} 0h62q-16 560 -70 ${980 - at * 70}h-${60 + at * 4}z`, at % 2 ? '#8f2119' : seal))}</g>`,
    ),
    each(7, (at) => {
      const x = 390 + at * 170
      const y = 330 + Math.abs(3 - at) * -36
      return (
        line(`M${x} 120V${y}`, lamp, 3) +
        `<circle cx="${x}" cy="${y + 50}" r="110" fill="${lamp}" opacity=".16"/><ellipse cx="${x}" cy="${y + 50}" rx="46" ry="54" fill="#d4503c"/>` +
        box(x - 18, y - 8, 36, 10, lamp) +
        box(x - 18, y + 98, 36, 10, lamp)
      )
    }),
    shape(`M250 980H1550L${width} ${height}H0z`, '#4b3a2c'),
    each(9, (at) => line(`M${300 + at * 150} 980L${at * 225} ${height}`, '#3a2c21', 4)),
    shape('M840 960c-10 -150 20 -210 60 -240c40 30 70 90 60 240z', '#efe7d8'),
    `<circle cx="900" cy="690" r="40" fill="#efe7d8"/>`,
    line('M860 790q-110 20 -170 -50M940 790q110 20 170 -50', '#efe7d8', 26),
  )
}

/** A bus on the river road in the rain. */
export function rain(): string {
  const random = chance(81)
  return sheet(
    '#d9dedd',
    each(9, (at) => box(60 + at * 200, 300 + Math.floor(random() * 220), 150, 700, '#bcc6c6')),
    mist(520, 160, 0.6, '#d9dedd'),
    box(0, 900, width, 300, near),
    box(360, 500, 900, 370, '#f4f1ea', ' rx="34"'),
    box(360, 700, 900, 70, seal),
    each(6, (at) => box(410 + at * 142, 550, 118, 120, '#8aa0a5', ' rx="10"')),
    each(
      2,
      (at) =>
        `<circle cx="${540 + at * 520}" cy="880" r="70" fill="${ink}"/><circle cx="${540 + at * 520}" cy="880" r="28" fill="#9aa5a5"/>`,
    ),
    each(110, () => {
      const x = random() * width
      const y = random() * height
      return line(`M${x.toFixed(0)} ${y.toFixed(0)}l-16 62`, '#ffffff', 2.5)
    }),
    shape('M1400 760a130 130 0 0 1 260 0q-65 -36 -130 0q-65 -36 -130 0z', ink),
    line('M1530 745V880q0 26 -26 26', ink, 9),
    shape('M1470 980c0 -130 20 -190 60 -190s60 60 60 190z', middle),
  )
}

/** The court from above. */
export function court(): string {
  return sheet(
    '#b98a5a',
    each(30, (at) => line(`M0 ${at * 40}H${width}`, '#ad7f50', 3)),
    `<g fill="none" stroke="#f6efe2" stroke-width="12">${`<rect x="140" y="140" width="1520" height="920"/><path d="M900 140V1060"/><circle cx="900" cy="600" r="150"/><rect x="140" y="400" width="330" height="400"/><rect x="1330" y="400" width="330" height="400"/><path d="M140 220H250A420 420 0 0 1 250 980H140M1660 220H1550A420 420 0 0 0 1550 980H1660"/>`}</g>`,
    each(10, (at) => {
      const isHome = at % 2 === 0
      const x = 420 + ((at * 211) % 1000)
      const y = 280 + ((at * 337) % 640)
      return `<ellipse cx="${x + 12}" cy="${y + 16}" rx="44" ry="30" fill="#000" opacity=".18"/><circle cx="${x}" cy="${y}" r="36" fill="${isHome ? seal : ink}"/><circle cx="${x}" cy="${y}" r="15" fill="#d8b48c"/>`
    }),
    `<circle cx="965" cy="560" r="24" fill="#d9772f"/>`,
  )
}

/** Terraced roofs under plane trees, at the hour when school is out. */
export function lane(): string {
  const random = chance(91)
  const roof = (x: number, y: number, w: number) =>
    box(x + 20, y, w - 40, 400, '#e9e2d3') +
    shape(`M${x} ${y}q${w / 2} -130 ${w} 0z`, ink) +
    each(2, (at) => box(x + 70 + at * (w - 210), y + 90, 70, 110, near)) +
    box(x + w / 2 - 30, y + 170, 60, 130, '#5a4a3a')
  return sheet(
    paper,
    hills(92, 560, 220, far),
    mist(440, 80, 0.85),
    roof(80, 560, 420),
    roof(470, 610, 380),
    roof(1240, 570, 440),
    roof(860, 640, 400),
    box(0, 930, width, 270, '#d6cdbb'),
    each(3, (at) => box(240 + at * 640, 520, 26, 440, '#5a4a3a')),
    each(130, (at) => {
      const tree = at % 3
      const x = 253 + tree * 640 + (random() - 0.5) * 430
      const y = 430 + (random() - 0.5) * 300
      return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(20 + random() * 32).toFixed(0)}" fill="${random() > 0.3 ? leaf : '#8fa389'}" opacity=".82"/>`
    }),
    each(7, (at) => {
      const x = 560 + at * 96
      return (
        `<circle cx="${x}" cy="${965 + (at % 2) * 26}" r="17" fill="${ink}"/>` +
        shape(`M${x - 24} ${1060 + (at % 2) * 26}q0 -76 24 -76t24 76z`, at % 3 === 0 ? seal : near)
      )
    }),
  )
}
