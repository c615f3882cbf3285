import { expect } from 'vitest';
import { readConversations, type Conversation } from '../../../tools/gate-conversations/read-conversations.mjs';
import { aFewAtATime } from './a-few-at-a-time.ts';

/** Plays every conversation that tests one side; gives what went wrong, by conversation: nothing when all passed. */
export async function wrongOf(side: 'client' | 'gate', play: (conversation: Conversation) => Promise<string | null>): Promise<Readonly<Record<string, string>>> {
  const conversations = readConversations(side);
  expect(conversations.length).toBeGreaterThan(30);
  const outcomes = await aFewAtATime(conversations, play);
  return Object.fromEntries(conversations.flatMap(({ name }, index) => (outcomes[index] === null ? [] : [[name, outcomes[index] ?? '']])));
}
