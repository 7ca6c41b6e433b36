import type { ReactNode } from 'react'
import { ComparedText } from '@/components/desk/comparison'
import { DayBars } from '@/components/desk/day-bars'
import { HostList } from '@/components/desk/host-list'
import { LateLine } from '@/components/desk/late-line'
import { Sparkline } from '@/components/desk/sparkline'
import { StoryFigures } from '@/components/desk/story-figures'
import { StoryRows } from '@/components/desk/story-rows'
import { VersionList } from '@/components/desk/version-list'
import { Nameplate } from '@/components/story/nameplate'
import { Button, ButtonLink } from '@/components/ui/button'
import { LanguageChoice, ThemeChoice } from '@/components/ui/choices'
import { Empty } from '@/components/ui/empty'
import { CheckField, SelectField, TextArea, TextField } from '@/components/ui/field'
import { AwaitedSeal, Seal } from '@/components/ui/seal'
import { Stage } from '@/components/ui/stage'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import { compareTexts } from '@/copydesk/compare'
import { situations } from '@/rules/stages'
import { DialogSample, MenuSample, ToastSample } from './samples'

const now = Date.now()
const ago = (minutes: number) => new Date(now - minutes * 60_000)

const long = '一条很长很长的标题说的是一件说不完的事 还有第二个短句 以及第三个短句 到这里才算说完'

const rows = situations.map((situation, at) => ({
  id: situation,
  headline: at === 0 ? '' : at === 1 ? long : '江滩步道今天开放',
  authorName: at === 1 ? 'Alexandrina Featherstonehaugh' : '林小满',
  sectionName: at === 2 ? null : '要闻',
  situations: situation === 'changed' ? (['live', 'changed', 'in_review'] as const) : [situation],
  characters: 10 ** (at % 6),
  readings: at % 2 ? [at, 0, 3, 9, 2, at * 2] : undefined,
  publishAt: situation === 'scheduled' ? ago(-90) : null,
  updatedAt: ago(3 ** at),
}))

const reading = [3, 8, 5, 21, 13, 2, 0, 34, 12, 9]

export default function Gallery() {
  return (
    <>
      <h1>Gallery</h1>
      <Part title="Stage">
        <Row>
          {situations.map((situation) => (
            <Stage key={situation} situation={situation} />
          ))}
        </Row>
      </Part>
      <Part title="Seal">
        <Row>
          <Seal name="沈砚" at={ago(30)} />
          <Seal name="欧阳晓" at={ago(3_000)} />
          <Seal name="Anna Field" at={ago(90_000)} />
          <Seal name="陶然" at={ago(5)} isBare />
          <AwaitedSeal step={2} words="Chief" />
        </Row>
      </Part>
      <Part title="Button">
        <Row>
          <Button look="primary">Primary</Button>
          <Button look="seal">Seal</Button>
          <Button>Plain</Button>
          <Button look="danger">Danger</Button>
          <Button look="quiet">Quiet</Button>
          <Button isSmall>Small</Button>
          <Button keys="Control+Enter">With keys</Button>
          <ButtonLink href="/gallery">Link</ButtonLink>
        </Row>
        <Row>
          <Button look="primary" isBusy>
            Busy
          </Button>
          <Button look="seal" reason="You wrote in this version; someone else has to approve it.">
            With a reason
          </Button>
        </Row>
      </Part>
      <Part title="Field">
        <div className="gallery-fields">
          <TextField label="Text" defaultValue="渡川日报" />
          <TextField label="With hint" hint="What helps to fill it in." />
          <TextField label="Wrong" defaultValue="2 月 30 日" error="There is no such day." />
          <SelectField label="Select">
            <option>要闻</option>
          </SelectField>
          <TextArea label="Note" placeholder="Why?" />
          <CheckField label="A choice" defaultChecked />
        </div>
      </Part>
      <Part title="Overlays">
        <Row>
          <DialogSample />
          <MenuSample />
          <ToastSample />
        </Row>
      </Part>
      <Part title="Tabs">
        <Tabs
          label="Panel"
          tabs={[
            { id: 'one', label: 'Findings', content: <p>One.</p> },
            { id: 'two', label: 'Comments', content: <p>Two.</p> },
          ]}
        />
      </Part>
      <Part title="Choices">
        <Row>
          <LanguageChoice />
          <ThemeChoice theme="system" />
        </Row>
      </Part>
      <Part title="Time">
        <Row>
          {[0, 5, 90, 1_500, 50_000, 600_000, -30, -1_500].map((minutes) => (
            <Time key={minutes} at={ago(minutes)} />
          ))}
          <Time at={ago(0)} isFull />
        </Row>
      </Part>
      <Part title="Stories">
        <StoryRows
          label="Stories"
          stories={rows.map((row) => ({ ...row, situations: [...row.situations] }))}
        />
      </Part>
      <Part title="Reading">
        <Row>
          <Sparkline values={reading} label="Readings" />
          <Sparkline values={[0, 0, 0, 0]} label="No readings" />
          <Sparkline values={[]} label="None" />
        </Row>
        <DayBars
          days={reading.map((views, at) => ({ day: `2026-05-${at + 1}`, views }))}
          label="Readings"
        />
        <HostList
          hosts={[
            { host: 'news.example', views: 120 },
            { host: long, views: 7 },
          ]}
        />
        <StoryFigures figures={null} />
      </Part>
      <Part title="Nameplate">
        <p className="gallery-nameplate">
          <Nameplate appearance={{ name: '渡川日报', seal: '', logo: null }} />
        </p>
        <p className="gallery-nameplate">
          <Nameplate appearance={{ name: 'The Ferry', seal: '渡川', logo: null }} />
        </p>
      </Part>
      <Part title="Late">
        <LateLine late={[{ storyId: 'one', headline: long, publishAt: ago(12) }]} />
      </Part>
      <Part title="Empty">
        <Empty title="No stories yet" text="Begin the first with New story.">
          <Button>What to do</Button>
        </Empty>
      </Part>
      <Part title="Versions">
        <VersionList
          versions={[
            version(3, null, null),
            { ...version(2, '送审稿', ago(60)), rate: { rate: 5.27, passes: false } },
            version(1, null, ago(90)),
          ]}
          shownId="3"
          liveId="1"
          addressOf={() => '/gallery'}
        />
      </Part>
      <Part title="Comparison">
        <ComparedText
          changes={compareTexts(
            ['步道全长六公里，今天上午开放。', '一', '二', '三', '四', '五', '旧的一段。'],
            ['步道全长八公里，今天上午开放。', '一', '二', '三', '四', '五', 'A new one.'],
          )}
        />
      </Part>
    </>
  )
}

function version(number: number, name: string | null, sealedAt: Date | null) {
  const updatedAt = ago(120 / number)
  return {
    id: `${number}`,
    number,
    name,
    authorName: '林小满',
    characters: 573,
    sealedAt,
    updatedAt,
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="gallery-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className="gallery-row">{children}</div>
}
