import type { DemoStory } from '../story'
import { bridge } from './bridge'

/** The whole edition; the order is the order of loading. */
export const demoStories: DemoStory[] = [bridge]
