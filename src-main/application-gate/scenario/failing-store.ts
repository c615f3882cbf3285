import type { OpenedProfile } from '#main/use-cases/open-profile.ts';

/** A profile whose store fails where its scenario says so; what can be read stays readable where only writing fails. */
export function withFailingStore(profile: OpenedProfile): OpenedProfile {
  const { cache, clock, scenario } = profile;
  const problem = scenario?.storeProblem(clock().wall) ?? null;
  if (problem === null) return profile;
  const failing = new Proxy(cache, {
    get: (target, member) => {
      if (member === 'write' || (member === 'read' && problem.code !== 'store-full')) return () => problem;
      const value: unknown = Reflect.get(target, member, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...profile, cache: failing };
}
