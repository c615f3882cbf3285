/** Counts requests and how long they took, and writes them as Prometheus reads them (text format 0.0.4). */
export interface Metrics {
  requestEnded(method: string, route: string, status: number, seconds: number): void;
  /** @param certificateSeconds until the first signing certificate ends; `null` where there is none, or nobody can say */
  text(certificateSeconds: number | null): string;
}

/** Upper bounds of the buckets of the histogram, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  readonly labels: string;
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Makes the counters of one process. Routes and methods come from the table of requests, so there is a bounded number of them. */
export function createMetrics(): Metrics {
  const durations = new Map<string, Series>();
  const counts = new Map<string, number>();
  return {
    requestEnded: (method, route, status, seconds) => {
      const labels = `method="${method}",route="${route}"`;
      const counted = `${labels},status="${String(status)}"`;
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
      let series = durations.get(labels);
      if (series === undefined) durations.set(labels, (series = { labels, buckets: BUCKETS.map(() => 0), sum: 0, count: 0 }));
      series.sum += seconds;
      series.count += 1;
      for (const [place, bound] of BUCKETS.entries()) if (seconds <= bound) series.buckets[place] = (series.buckets[place] ?? 0) + 1;
    },
    text: (certificateSeconds) =>
      [
        '# HELP http_requests_total Requests that were answered.',
        '# TYPE http_requests_total counter',
        ...[...counts].map(([labels, count]) => `http_requests_total{${labels}} ${String(count)}`),
        '# HELP http_request_duration_seconds How long requests took.',
        '# TYPE http_request_duration_seconds histogram',
        ...[...durations.values()].flatMap(histogramLines),
        '# HELP process_resident_memory_bytes Resident memory of this process.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${String(process.memoryUsage.rss())}`,
        ...(certificateSeconds === null
          ? []
          : [
              '# HELP signing_certificate_seconds_left Until the first signing certificate ends; below zero where it has.',
              '# TYPE signing_certificate_seconds_left gauge',
              `signing_certificate_seconds_left ${String(certificateSeconds)}`,
            ]),
        '',
      ].join('\n'),
  };
}

function histogramLines({ labels, buckets, sum, count }: Series): readonly string[] {
  const name = 'http_request_duration_seconds';
  return [
    ...BUCKETS.map((bound, place) => `${name}_bucket{${labels},le="${String(bound)}"} ${String(buckets[place] ?? 0)}`),
    `${name}_bucket{${labels},le="+Inf"} ${String(count)}`,
    `${name}_sum{${labels}} ${String(sum)}`,
    `${name}_count{${labels}} ${String(count)}`,
  ];
}
