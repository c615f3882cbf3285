import { describe, expect, it } from 'vitest';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { timelineScale } from '#renderer/licensing-tool/overview/timeline-scale.ts';
import { at } from '#fixtures/builders/instants.ts';

const NOW = at('2026-07-01T08:00:00.000Z');
const inDays = (days: number) => plus(NOW, duration(days, DAY));

describe('the scale of the timeline', () => {
  it('begins now and ends with the last bar', () => {
    const scale = timelineScale(NOW, [inDays(7), inDays(78)]);
    expect([scale.place(NOW), scale.place(inDays(78)), scale.end]).toEqual([0, 1, inDays(78)]);
  });

  it('shows two weeks where everything ends sooner, or there is nothing', () => {
    expect(timelineScale(NOW, [inDays(2)]).end).toBe(inDays(14));
    expect(timelineScale(NOW, []).end).toBe(inDays(14));
  });

  it('gives the next days more room than the far ones, in the order of time', () => {
    const { place } = timelineScale(NOW, [inDays(365)]);
    expect(place(inDays(7))).toBeGreaterThan(0.1);
    const places = [0, 1, 7, 30, 90, 365].map((days) => place(inDays(days)));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  it('ends after 400 days, and what lies outside stands at its edges', () => {
    const scale = timelineScale(NOW, [inDays(4_000)]);
    expect([scale.end, scale.place(inDays(4_000)), scale.place(inDays(-3))]).toEqual([inDays(400), 1, 0]);
  });

  it('marks four instants, the last of them its end', () => {
    const scale = timelineScale(NOW, [inDays(64)]);
    expect(scale.marks.map((mark) => (mark - NOW) / DAY)).toEqual([4, 16, 36, 64]);
  });
});
