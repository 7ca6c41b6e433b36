/**
 * Every table, once, for both engines. What a row must never become is refused by the triggers of
 * the hand-written `guards` migration: a sealed version never changes, the activity log only
 * grows, an approval stands for ever, and only a fully approved version goes live.
 *
 * Over 300 lines: the data of one house, to be read as a whole.
 */
import { isNotNull, sql } from 'drizzle-orm'
import { type HousePageContent, housePageNames } from '@/content/house-page'
import type { Picture } from '@/content/picture'
import type {
  BylineEntry,
  DocumentNode,
  Original,
  PrintEdition,
  ScriptFix,
  StoryContent,
  StoryLanguage,
} from '@/content/story'
import { correctionKinds, correctionStates } from '@/rules/corrections'
import type { Arrangement } from '@/rules/fronts'
import { type HouseRule, houseRuleActs, houseRuleKinds, houseRuleStates } from '@/rules/house-rules'
import { roles } from '@/rules/roles'
import { stages } from '@/rules/stages'
import {
  flag,
  index,
  integer,
  json,
  moment,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from './dialect'

export const people = table(
  'people',
  {
    id: text().primaryKey(),
    /** Stored in lower case. */
    email: text().notNull().unique(),
    name: text().notNull(),
    role: oneOf(roles).notNull(),
    /** argon2id, or null for who signs in by OIDC only or was invited and has not answered. */
    passwordHash: text(),
    oidcIssuer: text(),
    oidcSubject: text(),
    suspendedAt: moment(),
    createdAt: moment().notNull(),
  },
  (people) => [uniqueIndex('people_oidc').on(people.oidcIssuer, people.oidcSubject)],
)

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the token in the cookie: reading the table signs nobody in. */
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    endedAt: moment(),
    userAgent: text().notNull(),
  },
  (sessions) => [index('sessions_by_person').on(sessions.personId)],
)

/** Invitations and password resets: single use, stored as hashes. */
export const invitations = table(
  'invitations',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    purpose: oneOf(['invite', 'reset']).notNull(),
    createdBy: text().references(() => people.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (invitations) => [index('invitations_by_person').on(invitations.personId)],
)

/** Failed sign-ins, counted per bucket (an address, an account from an address, …). */
export const signInFailures = table('sign_in_failures', {
  bucket: text().primaryKey(),
  count: integer().notNull(),
  /** When the count began; it is forgotten after the bucket's window. */
  since: moment().notNull(),
})

export const sections = table('sections', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  position: integer().notNull(),
  /** What stands here is news: it opens with a dateline. */
  isNews: flag().notNull().default(false),
})

export const tags = table('tags', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull().unique(),
})

/** People as bylines name them; whether they have an account is another matter. */
export const authors = table('authors', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull().unique(),
})

export const sources = table('sources', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  /** Whose text it is decides the notice under a story. */
  kind: oneOf(['house', 'reprint']).notNull(),
  url: text(),
})

export const stories = table(
  'stories',
  {
    id: text().primaryKey(),
    authorId: text()
      .notNull()
      .references(() => people.id),
    stage: oneOf(stages).notNull(),
    /** Grows with each write; every write names the one it saw. */
    revision: integer().notNull(),
    workingVersionId: text().notNull(),
    liveVersionId: text(),
    /** Signed the last step of the review: 责任编辑 on the page. */
    responsibleEditorId: text().references(() => people.id),

    publishAt: moment(),
    embargoUntil: moment(),
    /** Who of the clock's workers holds the due schedule, and until when. */
    leaseUntil: moment(),
    firstPublishedAt: moment(),
    publishedAt: moment(),
    /** The story's address, without host, from its first publication on. */
    path: text().unique(),

    sentBackAt: moment(),
    note: text(),
    withdrawnAt: moment(),
    publicNote: text(),
    archivedAt: moment(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),

    /** How long the story is meant to become, as 字数 counts; null where nobody has said. */
    plannedCharacters: integer(),

    // Copied from the working version so that lists read one table.
    headline: text().notNull(),
    sectionId: text().references(() => sections.id),
    characters: integer().notNull(),
  },
  (stories) => [
    index('stories_by_time').on(stories.updatedAt, stories.id),
    // No index of all stages beside it: SQLite would take that one, where most are approved and live.
    index('stories_in_hand')
      .on(stories.stage, stories.updatedAt, stories.id)
      .where(isNotLiveAsIs(stories)),
    index('stories_by_section').on(stories.sectionId, stories.updatedAt, stories.id),
    index('stories_by_author').on(stories.authorId, stories.updatedAt, stories.id),
    index('stories_changed').on(stories.updatedAt, stories.id).where(isChangedSinceLive(stories)),
    index('stories_sent_back')
      .on(stories.updatedAt, stories.id)
      .where(isNotNull(stories.sentBackAt)),
    index('stories_scheduled').on(stories.publishAt).where(isNotNull(stories.publishAt)),
    index('stories_withdrawn')
      .on(stories.updatedAt, stories.id)
      .where(isNotNull(stories.withdrawnAt)),
    index('stories_archived')
      .on(stories.updatedAt, stories.id)
      .where(isNotNull(stories.archivedAt)),
  ],
)

type StoryColumns = Record<'liveVersionId' | 'workingVersionId', unknown>

/** Literal, not parameters: a partial index serves only a query that repeats its condition. */
export function isNotLiveAsIs(story: StoryColumns) {
  return sql`${story.liveVersionId} is distinct from ${story.workingVersionId}`
}
export function isChangedSinceLive(story: StoryColumns) {
  return sql`${story.liveVersionId} is not null and ${story.liveVersionId} <> ${story.workingVersionId}`
}

export const versions = table(
  'versions',
  {
    id: text().primaryKey(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    /** 1, 2, 3 … within the story. */
    number: integer().notNull(),
    authorId: text()
      .notNull()
      .references(() => people.id),
    content: json<StoryContent>().notNull(),
    /** SHA-256 of the content in canonical JSON, hexadecimal. */
    hash: text().notNull(),
    headline: text().notNull(),
    characters: integer().notNull(),
    name: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    sealedAt: moment(),
  },
  (versions) => [uniqueIndex('versions_by_story').on(versions.storyId, versions.number)],
)

export const approvals = table(
  'approvals',
  {
    id: text().primaryKey(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    versionId: text()
      .notNull()
      .references(() => versions.id),
    /** 1 … the number of reviews the house asks for. */
    step: integer().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    opinion: text().notNull(),
    at: moment().notNull(),
  },
  (approvals) => [
    uniqueIndex('approvals_one_each').on(approvals.versionId, approvals.personId),
    index('approvals_by_story').on(approvals.storyId),
  ],
)

/** What readers' pages read, one row for each live story; rebuilt from the versions at any time. */
export const liveStories = table(
  'live_stories',
  {
    storyId: text()
      .primaryKey()
      .references(() => stories.id),
    versionId: text()
      .notNull()
      .references(() => versions.id),
    path: text().notNull().unique(),
    language: text().$type<StoryLanguage>().notNull(),
    headline: text().notNull(),
    kicker: text().notNull(),
    subhead: text().notNull(),
    summary: text().notNull(),
    dateline: text().notNull(),
    /** Null where the story was not printed. */
    edition: json<PrintEdition>(),
    /** Null where nothing is said of the text's first appearance elsewhere. */
    original: json<Original>(),
    sectionId: text()
      .notNull()
      .references(() => sections.id),
    sourceId: text().references(() => sources.id),
    byline: json<BylineEntry[]>().notNull(),
    /** Display name and slug of each tag and author, so that a page needs no join. */
    tags: json<{ slug: string; name: string }[]>().notNull(),
    authors: json<{ slug: string; name: string }[]>().notNull(),
    responsibleEditor: text().notNull(),
    body: json<DocumentNode>().notNull(),
    /** 题图, above the text. */
    lead: json<Picture>(),
    /** What announces the story in lists and on cards: the lead picture, else its first figure. */
    picture: json<Picture>(),
    /** What the mirror in traditional script writes its own way. */
    scriptFixes: json<ScriptFix[]>().notNull().default([]),
    characters: integer().notNull(),
    firstPublishedAt: moment().notNull(),
    publishedAt: moment().notNull(),
    /** The later of its publication and of the last correction that readers were told of. */
    changedAt: moment().notNull(),
    /** The Monday of the week it first came out, in UTC: its file in the site map. */
    week: text().notNull(),
  },
  (live) => [
    index('live_by_time').on(live.firstPublishedAt, live.storyId),
    // The last one so that a site map reads no story.
    index('live_by_week').on(live.week, live.changedAt, live.path),
    index('live_by_section').on(live.sectionId, live.firstPublishedAt, live.storyId),
  ],
)

export const liveStoryTags = table(
  'live_story_tags',
  {
    tagId: text()
      .notNull()
      .references(() => tags.id),
    storyId: text()
      .notNull()
      .references(() => liveStories.storyId, { onDelete: 'cascade' }),
    firstPublishedAt: moment().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.tagId, row.firstPublishedAt, row.storyId] }),
    index('live_story_tags_by_story').on(row.storyId),
  ],
)

export const liveStoryAuthors = table(
  'live_story_authors',
  {
    authorId: text()
      .notNull()
      .references(() => authors.id),
    storyId: text()
      .notNull()
      .references(() => liveStories.storyId, { onDelete: 'cascade' }),
    firstPublishedAt: moment().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.authorId, row.firstPublishedAt, row.storyId] }),
    index('live_story_authors_by_story').on(row.storyId),
  ],
)

/** Which pictures readers may see: those of live stories, each around the points they are cropped to. */
export const liveStoryMedia = table(
  'live_story_media',
  {
    mediaId: text()
      .notNull()
      .references(() => media.id),
    storyId: text()
      .notNull()
      .references(() => liveStories.storyId, { onDelete: 'cascade' }),
    focusX: integer().notNull(),
    focusY: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.mediaId, row.storyId, row.focusX, row.focusY] }),
    index('live_story_media_by_story').on(row.storyId),
  ],
)

/**
 * What the house says to readers about a story after it went out. Only the state of one that waits
 * ever changes, once: its words never do, and nothing goes.
 */
export const corrections = table(
  'corrections',
  {
    id: text().primaryKey(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    /** What readers saw when it was written. */
    versionId: text()
      .notNull()
      .references(() => versions.id),
    kind: oneOf(correctionKinds).notNull(),
    text: text().notNull(),
    state: oneOf(correctionStates).notNull(),
    draftedBy: text()
      .notNull()
      .references(() => people.id),
    draftedAt: moment().notNull(),
    /** Who signed it, or set it aside. */
    decidedBy: text().references(() => people.id),
    decidedAt: moment(),
  },
  (corrections) => [
    index('corrections_by_story').on(corrections.storyId, corrections.decidedAt),
    index('corrections_by_state').on(corrections.state, corrections.decidedAt, corrections.id),
  ],
)

/**
 * What of the copy desk's findings was left as it is, and why. Its words never change and nothing
 * goes: whoever changes their mind takes it back.
 */
export const dismissals = table(
  'dismissals',
  {
    id: text().primaryKey(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    rule: text().notNull(),
    /** Null: the whole rule, in this story. */
    place: json<{ text: string; before: string; after: string }>(),
    reason: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
    /** A chief's word on what blocks. */
    isOverride: flag().notNull(),
    takenBackBy: text().references(() => people.id),
    takenBackAt: moment(),
  },
  (dismissals) => [index('dismissals_by_story').on(dismissals.storyId, dismissals.at)],
)

/** What editors found wrong in a sealed version after all, for its 差错率; taken back, never changed. */
export const markedErrors = table(
  'marked_errors',
  {
    id: text().primaryKey(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    versionId: text()
      .notNull()
      .references(() => versions.id),
    kind: oneOf([
      'fact',
      'logic',
      'grammar',
      'character',
      'fewCharacters',
      'manyCharacters',
      'digit',
      'numeralForm',
    ]).notNull(),
    /** The words of the version that are wrong. */
    words: text().notNull(),
    isInHeadline: flag().notNull(),
    note: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
    takenBackBy: text().references(() => people.id),
    takenBackAt: moment(),
  },
  (errors) => [index('marked_errors_by_story').on(errors.storyId, errors.versionId)],
)

/** Addresses a story has had before its present one. */
export const redirects = table('redirects', {
  path: text().primaryKey(),
  storyId: text()
    .notNull()
    .references(() => stories.id),
})

/** The home page's arrangement (`home`) and those of sections (by the section's id), as the desk works on them. */
export const fronts = table('fronts', {
  id: text().primaryKey(),
  draft: json<Arrangement>().notNull(),
  /** Grows with each write; every write names the one it saw. */
  revision: integer().notNull(),
  draftedBy: text()
    .notNull()
    .references(() => people.id),
  draftedAt: moment().notNull(),
  /** What readers see; null where the front arranges itself. */
  launchedVersionId: text(),
})

/** Every arrangement that was launched, and drafts that had to give way: never changed, never removed. */
export const frontVersions = table(
  'front_versions',
  {
    id: text().primaryKey(),
    frontId: text()
      .notNull()
      .references(() => fronts.id),
    /** 1, 2, 3 … within the front. */
    number: integer().notNull(),
    kind: oneOf(['launched', 'setAside']).notNull(),
    arrangement: json<Arrangement>().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
  },
  (versions) => [uniqueIndex('front_versions_by_front').on(versions.frontId, versions.number)],
)

/** Who did what to which version: append-only, each row hashed over the one before. */
export const activity = table(
  'activity',
  {
    sequence: integer().primaryKey(),
    at: moment().notNull(),
    /** Null where the system acted. */
    actorId: text().references(() => people.id),
    actorName: text().notNull(),
    action: text().notNull(),
    storyId: text().references(() => stories.id),
    versionId: text().references(() => versions.id),
    detail: json<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (activity) => [index('activity_by_story').on(activity.storyId, activity.sequence)],
)

/** What must happen outside after a commit: written with it, done after it, retried until done. */
export const outbox = table(
  'outbox',
  {
    id: text().primaryKey(),
    kind: oneOf(['pages', 'mail', 'ping']).notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    createdAt: moment().notNull(),
    dueAt: moment().notNull(),
    leaseUntil: moment(),
    attempts: integer().notNull(),
    doneAt: moment(),
    lastError: text(),
  },
  (outbox) => [index('outbox_due').on(outbox.doneAt, outbox.dueAt)],
)

export const settings = table('settings', {
  key: text().primaryKey(),
  value: json<unknown>().notNull(),
})

/** Pictures as they were handed in: each row has its file in DATA_DIR/media, and neither ever changes. */
export const media = table(
  'media',
  {
    id: text().primaryKey(),
    /** The story it was uploaded for; who may see that may see the picture. */
    storyId: text()
      .notNull()
      .references(() => stories.id),
    /** What its sender called it; never part of a path. */
    fileName: text().notNull(),
    type: oneOf(['jpeg', 'png', 'webp', 'avif', 'gif']).notNull(),
    bytes: integer().notNull(),
    /** Upright. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** SHA-256 of the file, hexadecimal. */
    hash: text().notNull(),
    // What the file says of itself: proposals for the story, and kept in what readers get.
    caption: text().notNull(),
    credit: text().notNull(),
    rights: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: moment().notNull(),
  },
  (media) => [index('media_by_story').on(media.storyId)],
)

/** Readings of a story by day of the paper's own calendar (`2026-05-06`). Counts only: no reader is in here. */
export const storyViews = table(
  'story_views',
  {
    day: text().notNull(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    views: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.day, row.storyId] }),
    index('story_views_by_story').on(row.storyId, row.day),
  ],
)

/** The same by hour, for two days. */
export const storyViewHours = table(
  'story_view_hours',
  {
    hour: moment().notNull(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    views: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.hour, row.storyId] })],
)

/** From which hosts a story's readers came, by day; never from which page. */
export const storyReferrers = table(
  'story_referrers',
  {
    day: text().notNull(),
    storyId: text()
      .notNull()
      .references(() => stories.id),
    host: text().notNull(),
    views: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.day, row.storyId, row.host] }),
    index('story_referrers_by_story').on(row.storyId, row.day),
  ],
)

export const paperViews = table('paper_views', {
  day: text().primaryKey(),
  views: integer().notNull(),
  /** About: someone with two browsers is two, and a restart of the server forgets who was there. */
  visitors: integer().notNull(),
})

/** Pages about the paper: every saving is a row of its own, the latest is what readers see. */
export const housePages = table(
  'house_pages',
  {
    page: oneOf(housePageNames).notNull(),
    revision: integer().notNull(),
    content: json<HousePageContent>().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
  },
  (row) => [primaryKey({ columns: [row.page, row.revision] })],
)

/** How the paper looks: every saving is a row; readers see the latest that was applied. */
export const appearances = table('appearances', {
  revision: integer().primaryKey(),
  value: json<unknown>().notNull(),
  isApplied: flag().notNull(),
  personId: text()
    .notNull()
    .references(() => people.id),
  at: moment().notNull(),
})

/** Logos that were uploaded, small PNGs in base64, by the hash of their bytes. */
export const logos = table('logos', {
  hash: text().primaryKey(),
  png: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  personId: text()
    .notNull()
    .references(() => people.id),
  at: moment().notNull(),
})

/** The house's own rules of language: what is drafted, and what the copy is read with. */
export const houseRules = table(
  'house_rules',
  {
    id: text().primaryKey(),
    kind: oneOf(houseRuleKinds).notNull(),
    /** The word, the name or the built-in rule that it is about. */
    label: text().notNull(),
    /** Null for the whole paper. */
    sectionId: text().references(() => sections.id),
    state: oneOf(houseRuleStates).notNull(),
    draft: json<HouseRule>().notNull(),
    /** Null while no copy is read with it. */
    live: json<HouseRule>(),
    /** Whether the draft is another than what is live. */
    hasChanges: flag().notNull(),
    /** Grows with each write; every write names the one it saw. */
    revision: integer().notNull(),
    changedBy: text()
      .notNull()
      .references(() => people.id),
    changedAt: moment().notNull(),
  },
  (rules) => [index('house_rules_by_kind').on(rules.kind, rules.label, rules.id)],
)

/** Every form a house rule has had, and who drafted, took live and retired it: it only grows. */
export const houseRuleVersions = table(
  'house_rule_versions',
  {
    ruleId: text()
      .notNull()
      .references(() => houseRules.id),
    revision: integer().notNull(),
    act: oneOf(houseRuleActs).notNull(),
    rule: json<HouseRule>().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
  },
  (row) => [primaryKey({ columns: [row.ruleId, row.revision] })],
)
